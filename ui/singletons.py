"""Keeps ``None``, ``True`` and ``False`` alive under bindings that give their references away.

PySide6 6.12.0 loses one reference to ``None`` in each call that gives nothing back (and to the two truth values in
some calls). From Python 3.12 on these objects cannot die. Before, the interpreter stops with ``none_dealloc`` after
some thousand calls, in the middle of somebody's work.
"""

import ctypes
import sys
from typing import Final

IMMORTAL_SINCE: Final = (3, 12)
_ENOUGH: Final = 1 << 60
_PLENTY: Final = 1 << 50


def keep_singletons() -> None:
    """Give each of them more references than a program can lose; doing it twice does it once."""
    if sys.implementation.name != "cpython" or sys.version_info >= IMMORTAL_SINCE or hasattr(sys, "gettotalrefcount"):
        return
    for single in (None, True, False, NotImplemented, Ellipsis):
        if sys.getrefcount(single) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(single)).value += _ENOUGH
