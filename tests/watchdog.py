"""Watches the window's thread: how long each turn of its event loop keeps it, and whether it ever asks the database.

A turn is measured in the thread's own processor time, so that a busy machine is not taken for a slow program; waiting,
which that does not show, is ruled out where it could come from: no statement runs on the window's thread.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer
from sqlalchemy import Engine, event

_BEAT_MS: Final = 5


@dataclass
class Watched:
    """What was seen.

    Attributes:
        turns: seconds of processor time of each turn, with what was being done.
        statements: SQL that ran on the window's thread.
    """

    turns: list[tuple[float, str]] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    doing: str = ""

    def longest(self) -> tuple[float, str]:
        """The longest turn."""
        return max(self.turns, default=(0.0, ""))

    def slower_than(self, seconds: float) -> list[tuple[int, str]]:
        """Turns that took longer, in milliseconds, the longest first."""
        return sorted(((round(taken * 1000), what) for taken, what in self.turns if taken > seconds), reverse=True)


class Watchdog(QObject):
    """Beats while the event loop of this thread runs; between two beats lies what kept the loop."""

    def __init__(self, seen: Watched) -> None:
        super().__init__()
        self._seen = seen
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.thread_time()
        self._seen.turns.append((now - self._last, self._seen.doing))
        self._last = now


@contextmanager
def watching(engine: Engine) -> Iterator[Watched]:
    """What the window's thread does meanwhile."""
    seen = Watched()
    window = threading.current_thread()

    def asked(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:  # noqa: ANN401 - SQLAlchemy's types
        if threading.current_thread() is window:
            seen.statements.append(statement)

    event.listen(engine, "before_cursor_execute", asked)
    dog = Watchdog(seen)
    yield seen
    event.remove(engine, "before_cursor_execute", asked)
    dog.stop()
    dog.deleteLater()


def in_a_turn(act: Callable[[], object]) -> None:
    """Do it in a turn of the event loop, as a press or a key would."""
    QTimer.singleShot(0, act)
