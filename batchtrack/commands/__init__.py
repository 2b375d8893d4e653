"""The command line: wires everything together; alone may import the window and the papers."""
