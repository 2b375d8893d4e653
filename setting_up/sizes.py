"""How much the first download brings, measured as the sum of the locked wheels, in MB (10⁶ bytes)."""

import sys
from typing import Final

APP: Final = {"linux": 135, "win32": 130, "darwin": 167}
"""To run the program."""

DEVELOPMENT: Final = {"linux": 35, "win32": 30, "darwin": 30}
"""The tests and checks, on top of the program."""


def sentence(*, app: bool, development: bool) -> str:
    """Says what is about to be downloaded for this system."""
    size = app * APP.get(sys.platform, APP["linux"])
    size += development * DEVELOPMENT.get(sys.platform, DEVELOPMENT["linux"])
    return f"Downloading about {size} MB of Python packages; each is checked against its locked hash."
