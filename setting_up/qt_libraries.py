"""The system's libraries that Qt's wheels count on.

Windows and macOS bring them; a bare Debian does not. Which they are was read from the wheels' own dynamic
sections; whether they suffice is told by really starting Qt.
"""

import sys
from collections.abc import Mapping
from typing import Final

from setting_up import processes
from setting_up.places import Checkout
from setting_up.speech import StoppedError
from setting_up.system_packages import Package, library

WITHOUT_WINDOW: Final[tuple[Package, ...]] = tuple(
    library(name, file, "Qt")
    for name, file in (
        ("libegl1", "libEGL.so.1"),
        ("libgl1", "libGL.so.1"),
        ("libglib2.0-0", "libglib-2.0.so.0"),
        ("libfontconfig1", "libfontconfig.so.1"),
        ("libdbus-1-3", "libdbus-1.so.3"),
        ("libx11-6", "libX11.so.6"),
        ("libxkbcommon0", "libxkbcommon.so.0"),
    )
)
"""For Qt's offscreen platform."""

ON_X11: Final[tuple[Package, ...]] = tuple(
    library(name, file, "Qt's windows on X11")
    for name, file in (
        ("libx11-xcb1", "libX11-xcb.so.1"),
        ("libxcb-cursor0", "libxcb-cursor.so.0"),
        ("libxcb-icccm4", "libxcb-icccm.so.4"),
        ("libxcb-image0", "libxcb-image.so.0"),
        ("libxcb-keysyms1", "libxcb-keysyms.so.1"),
        ("libxcb-randr0", "libxcb-randr.so.0"),
        ("libxcb-render-util0", "libxcb-render-util.so.0"),
        ("libxcb-shape0", "libxcb-shape.so.0"),
        ("libxcb-xkb1", "libxcb-xkb.so.1"),
        ("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    )
)
"""What a window on an X server needs besides."""

STARTS_WITHOUT_WINDOW: Final = """
from PySide6 import QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication([])
"""

LOADS_X11: Final = """
import ctypes, pathlib, PySide6
from PySide6 import QtGui
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
ctypes.CDLL(str(plugins / "libqxcb.so"))
"""


def has_display(surroundings: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always, but on a Linux without X server and Wayland."""
    return sys.platform != "linux" or any(surroundings.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def shows_on_x11(surroundings: Mapping[str, str]) -> bool:
    """Whether windows can be shown on an X server alone."""
    return has_display(surroundings) and sys.platform == "linux" and not surroundings.get("WAYLAND_DISPLAY")


def make_sure_qt_starts(checkout: Checkout, *, on_x11: bool) -> None:
    """Starts Qt without a window, and loads what a window on an X server needs.

    Raises:
        StoppedError: with the reason that the system's loader gives.
    """
    for probe in (STARTS_WITHOUT_WINDOW, *([LOADS_X11] if on_x11 else [])):
        reason = processes.complaint([checkout.python, "-c", probe], also={"QT_QPA_PLATFORM": "offscreen"})
        if reason is not None:
            raise StoppedError(f"Qt does not start on this system: {reason}")
