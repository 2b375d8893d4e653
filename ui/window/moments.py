"""The time that the window shows: that of the database, asked now and then, counted on in between."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from batchtrack.database.clock import Clock
from ui.work import Worker

_ASK_AGAIN_MS: Final = 60_000


class WindowClock(QObject):
    """Knows the time without asking the database on the window's thread."""

    def __init__(self, clock: Clock, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._worker = worker
        self._known = datetime.now(UTC)
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_ASK_AGAIN_MS)
        self._timer.timeout.connect(self.ask)

    def start(self, then: Callable[[], object]) -> None:
        """Ask for the time, and again each minute; ``then`` is called once it is known."""
        self._timer.start()

        def known(moment: datetime) -> None:
            self._learn(moment)
            then()

        self._worker.read(self._clock.now, known)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask for the time."""
        self._worker.read(self._clock.now, self._learn, failed=lambda _failure: None)

    def now(self) -> datetime:
        """The moment (aware, UTC)."""
        return self._known + timedelta(milliseconds=self._since.elapsed())

    def _learn(self, moment: datetime) -> None:
        self._known = moment
        self._since.restart()
