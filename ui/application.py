"""Starting Qt: the order in which style, fonts, palette and sheet must come before the first widget."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.singletons import keep_singletons
from ui.tokens import Mode, theme
from ui.tokens.typography import load_fonts

_SWITCH_SECONDS = 0.0002


def make_application(argv: Sequence[str]) -> QApplication:
    """The application, dressed and ready for its first widget; an existing one is dressed and given back.

    Raises:
        FontsMissing: the program's own fonts cannot be read.
    """
    keep_singletons()
    sys.setswitchinterval(_SWITCH_SECONDS)
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(list(argv))
    application.setApplicationName("batchtrack")
    application.setApplicationDisplayName("batchtrack")
    application.setStyle("Fusion")
    load_fonts()
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(_follow_desktop)
    theme().dress()
    return application


def _follow_desktop(_scheme: Qt.ColorScheme) -> None:
    if theme().mode is Mode.SYSTEM:
        theme().dress()
