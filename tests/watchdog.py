"""Watches the window's thread: how long each turn of its event loop keeps it, and whether it ever asks the database.

A turn is measured in the thread's own processor time, so that a busy machine is not taken for a slow program; waiting,
which that does not show, is ruled out where it could come from: no statement runs on the window's thread.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer
from sqlalchemy import Engine, event


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
    """Looks on while the event loop of this thread runs."""

    def __init__(self, seen: Watched) -> None:
        super().__init__()
        self._seen = seen
        self._woke = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._rests)

    def _awake(self) -> None:
        self._woke = time.thread_time()

    def _rests(self) -> None:
        self._seen.turns.append((time.thread_time() - self._woke, self._seen.doing))
        self._woke = time.thread_time()


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
    dog.deleteLater()


def in_a_turn(act: Callable[[], object]) -> None:
    """Do it in a turn of the event loop, as a press or a key would."""
    QTimer.singleShot(0, act)
