"""Notices that nobody touches the window: warns, and then says that it is time to lock."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

WARNED_BEFORE: Final = timedelta(seconds=30)
_TOUCHED: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class Idleness(QObject):
    """Counts the time since a key, the pointer, a finger or a scanner was last seen at any window of the program.

    Signals:
        soon: the window locks in ``WARNED_BEFORE``.
        idle: it is time to lock.
    """

    soon = Signal()
    idle = Signal()

    def __init__(self, after: timedelta, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._warning = self._timer(max(after - WARNED_BEFORE, after / 2), self.soon)
        self._locking = self._timer(after, self.idle)

    def start(self) -> None:
        """Watch whichever window has the focus, sheets included."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def begin(self) -> None:
        """Somebody is at work: count from now."""
        self._warning.start()
        self._locking.start()

    def stop(self) -> None:
        """Nobody is, or the window is locked: count no more."""
        self._warning.stop()
        self._locking.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin the count anew at each touch; nothing is kept from the window."""
        if event.type() in _TOUCHED and self._locking.isActive():
            self.begin()
        return False

    def _watch(self, window: QObject | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _timer(self, after: timedelta, says: SignalInstance) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(round(after.total_seconds() * 1000))
        timer.timeout.connect(says)
        return timer
