"""What `run.py` does before the program can run: its environment, its packages, the system's libraries.

Standard library only, since nothing else is there yet.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told so in words
    sys.exit("batchtrack needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031 - likewise
