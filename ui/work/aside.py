"""Slow work that nothing in the window waits for: a backup, a share that may hang, other programs' changes."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import Shiboken

from ui.work.failure import Failure

_PATIENCE_S: Final = 5.0

Heard = Callable[[Any], object]


class Aside(QObject):
    """One thread that does calls in order; what it answers is heard on the window's thread.

    The thread holds the program up at its end for a few seconds at most: a share that hangs never does.

    Attributes:
        ending: set when the program ends; long calls look at it.

    Signals:
        broke: what a call raised (``Failure``).
    """

    broke = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ending = threading.Event()
        self._calls: SimpleQueue[tuple[Callable[[], object], Heard] | None] = SimpleQueue()
        self._answered.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(self, call: Callable[[], object], heard: Heard) -> None:
        """Do a call after all before it."""
        self._calls.put((call, heard))

    def tell(self, heard: Heard, news: object) -> None:
        """From within a call: let something be heard on the window's thread before the call ends."""
        if Shiboken.isValid(self) and not self.ending.is_set():
            self._answered.emit(heard, news)

    def close(self) -> None:
        """Begin nothing more; nothing more is heard."""
        self.ending.set()
        self._calls.put(None)
        self._thread.join(_PATIENCE_S)

    def _work(self) -> None:
        while (call := self._calls.get()) is not None and not self.ending.is_set():
            work, heard = call
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001 - the thread's outermost edge: what it is, is told in the window
                self.tell(self.broke.emit, Failure.of(error, wrote=False))
            else:
                self.tell(heard, answer)

    @Slot(object, object)
    def _arrived(self, heard: Heard, news: object) -> None:
        if not self.ending.is_set():
            heard(news)
