"""A long press is a right click: at the bench nobody wears a glove with two buttons."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

HELD_MS: Final = 600
_MOVED: Final = 16
"""Pixels that a resting glove trembles."""


class LongPress(QObject):
    """Watches the presses in a window; one that is held in place asks for the menu of what is under it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HELD_MS)
        self._timer.timeout.connect(self._held)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait at a press, stop at a release or a move."""
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget) and watched.window() is self._window:
            place = event.globalPosition().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress:
                self._at = place
                self._timer.start()
            elif event.type() is QEvent.Type.MouseButtonRelease or (place - self._at).manhattanLength() > _MOVED:
                self._timer.stop()
        return super().eventFilter(watched, event)

    def _held(self) -> None:
        under = self._window.childAt(self._window.mapFromGlobal(self._at))
        if under is not None:
            place = under.mapFromGlobal(self._at)
            menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, self._at)
            QApplication.sendEvent(under, menu)
