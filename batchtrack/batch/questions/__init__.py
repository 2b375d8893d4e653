"""What can be asked of a batch and its product document, without changing anything."""
