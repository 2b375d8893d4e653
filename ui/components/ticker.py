"""One beat a second for every clock of a window."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SECOND_MS: Final = 1000


class Ticker(QObject):
    """Tells the time on each second; stops while nobody can see the window.

    Signals:
        ticked: the moment (aware ``datetime``, UTC).
    """

    ticked = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin, with a beat at once."""
        self.tick()

    def beat(self) -> None:
        """Tell the time between two seconds, where it is told at all."""
        if self._timer.isActive():
            self.tick()

    def stop(self) -> None:
        """Rest until started again."""
        self._timer.stop()

    def tick(self) -> None:
        """Tell the time now and wait for the next full second."""
        moment = self._now().astimezone(UTC)
        self.ticked.emit(moment)
        self._timer.start(max(1, _SECOND_MS - moment.microsecond // 1000))
