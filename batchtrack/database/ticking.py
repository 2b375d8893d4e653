"""A clock that nobody can set and that counts while the computer sleeps, asked of each system in its own way."""

import sys
import time
from typing import Final

_NAMES: Final = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
"""Python's own monotonic clock stands while these two sleep; on Windows it does not."""

_CLOCK: Final[int | None] = getattr(time, _NAMES.get(sys.platform, ""), None)


def ticked() -> float:
    """Seconds since some moment before the program began."""
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)
