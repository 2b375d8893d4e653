"""What the script says, and how it stops: plain sentences on standard error.

Standard output belongs to the command that is run: `demo --json` prints JSON there and nothing else.
"""

import sys
from typing import Final

INTERRUPTED: Final = 130
"""Exit status of a command that was stopped from the keyboard, as shells count it."""


class StoppedError(Exception):
    """The set-up cannot go on; the message says why and what to do."""


def say(sentence: str) -> None:
    """Tells the person at the terminal, at once."""
    print(sentence, file=sys.stderr, flush=True)
