"""Whether a window can be shown here; Qt itself would end the program without a word to act on.

Windows and macOS always have a screen, or tell so themselves. On Linux an X server or Wayland must be named, and a
local one must answer.
"""

import os
import re
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from batchtrack.refusals import Refusal, refuse

_LOCAL: Final = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_ON_SCREENS: Final = ("", "xcb", "wayland")
"""Qt's platforms that need a display; others draw into memory."""
_SOCKETS: Final = "/tmp/.X11-unix/X"  # noqa: S108 - where every X server listens


def without_display() -> Refusal | None:
    """Why no window can be shown (CM-19); None where one can."""
    return on_linux(os.environ) if sys.platform == "linux" else None


def on_linux(surroundings: Mapping[str, str]) -> Refusal | None:
    """The same, by the environment of a process on Linux."""
    platform = surroundings.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform not in _ON_SCREENS or surroundings.get("WAYLAND_DISPLAY"):
        return None
    named = surroundings.get("DISPLAY", "")
    if not named:
        return refuse("CM-19", cause="neither DISPLAY nor WAYLAND_DISPLAY is set")
    local = _LOCAL.fullmatch(named)
    if local is None or _answers(local.group(1)):
        return None
    return refuse("CM-19", cause=f"nothing answers at DISPLAY {named}")


def _answers(number: str) -> bool:
    """Whether a local X server listens, under its name or, on Linux, under the abstract one."""
    for address in (f"{_SOCKETS}{number}", f"\0{_SOCKETS}{number}"):
        with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.connect(address)
            return True
    return False
