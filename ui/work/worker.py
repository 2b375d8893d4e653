"""Runs service calls off the window's thread and brings their answers back to it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import Shiboken

from batchtrack.refusals import Refusal, Refused
from batchtrack.services.environment import is_environment
from ui.work.collection import WindowThreadCollection
from ui.work.failure import Failure

READERS: Final = 3
SLOW_MS: Final = 300


Done = Callable[[Any], object]
OnRefused = Callable[[tuple[Refusal, ...]], object]
OnFailed = Callable[[Failure], object]
Report = Callable[[BaseException], str]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who waits for an answer."""

    done: Done
    refused: OnRefused | None
    failed: OnFailed
    writes: bool


def _unreported(_error: BaseException) -> str:
    return ""


class Worker(QObject):
    """One thread for writes, in order; some for reads. Never blocks the window.

    Args:
        report: writes a report of a defect; the number under which it stands.

    Signals:
        broke: a failure that nobody asked to hear about (``Failure``).
        reached: a call was answered, so the database is there.
    """

    broke = Signal(object)
    reached = Signal()
    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None, *, report: Report = _unreported) -> None:
        super().__init__(parent)
        self._report = report
        self._collection = WindowThreadCollection(self)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(READERS, "reader")
        self._asked: dict[int, _Asked] = {}
        self._next = 0
        self._answered.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return bool(self._asked)

    def run(
        self,
        call: Callable[[], object],
        done: Done,
        refused: OnRefused | None = None,
        failed: OnFailed | None = None,
        *,
        slow: Callable[[], object] | None = None,
    ) -> None:
        """Run a call that writes, after all writes before it.

        Args:
            call: what to run; its answer is frozen data, a refusal, or a tuple of refusals.
            done: gets the answer, on the window's thread.
            refused: gets the refusals; without it they go to ``failed``.
            failed: gets what was raised; without it ``broke`` tells.
            slow: called once if there is no answer after 300 ms, to show ``saving …``.
        """
        heard = _Asked(done, refused, failed or self.broke.emit, writes=True)
        self._submit(self._writer, call, heard, slow)

    def read(
        self,
        call: Callable[[], object],
        done: Done,
        refused: OnRefused | None = None,
        failed: OnFailed | None = None,
        *,
        slow: Callable[[], object] | None = None,
    ) -> None:
        """Run a call that only reads, beside other reads; otherwise as ``run``."""
        heard = _Asked(done, refused, failed or self.broke.emit, writes=False)
        self._submit(self._readers, call, heard, slow)

    def close(self) -> None:
        """Finish what is being written, drop what is being read; no answer is delivered any more."""
        self._asked.clear()
        self._readers.shutdown(wait=False, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self._collection.stop()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        call: Callable[[], object],
        asked: _Asked,
        slow: Callable[[], object] | None,
    ) -> None:
        number = self._next
        self._next += 1
        self._asked[number] = asked
        if slow is not None:
            QTimer.singleShot(SLOW_MS, self, lambda: slow() if number in self._asked else None)
        future = pool.submit(call)
        future.add_done_callback(lambda answered: self._bring(number, answered))

    def _bring(self, number: int, future: Future[object]) -> None:
        """On the worker's thread: hand the answer to the window's thread."""
        if not future.cancelled() and Shiboken.isValid(self):
            self._answered.emit(number, future)

    @Slot(int, object)
    def _arrived(self, number: int, future: Future[object]) -> None:
        asked = self._asked.pop(number, None)
        if asked is None:
            return
        error = future.exception()
        if isinstance(error, Refused):
            _refuse(asked, error.refusals)
        elif error is not None:
            report = "" if is_environment(error) else self._report(error)
            _tell(asked.failed, Failure.of(error, wrote=asked.writes, number=report))
        else:
            self.reached.emit()
            self._answer(asked, future.result())

    @staticmethod
    def _answer(asked: _Asked, answer: object) -> None:
        refusals = answer if isinstance(answer, tuple) else (answer,)
        if refusals and all(isinstance(refusal, Refusal) for refusal in refusals):
            _refuse(asked, refusals)
        else:
            _tell(asked.done, answer)


def _tell(hearer: Callable[[Any], object], news: object) -> None:
    """Call a hearer, unless it belongs to a widget that is gone."""
    owner = getattr(hearer, "__self__", None)
    if isinstance(owner, QObject) and not Shiboken.isValid(owner):
        return
    hearer(news)


def _refuse(asked: _Asked, refusals: tuple[Refusal, ...]) -> None:
    """A refusal that a page has no place for is the surroundings' doing: a file that vanished, tables being changed."""
    if asked.refused is None:
        _tell(asked.failed, Failure.of(Refused(*refusals), wrote=asked.writes))
    else:
        _tell(asked.refused, refusals)
