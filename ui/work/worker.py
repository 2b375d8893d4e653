"""Runs service calls off the window's thread and brings their answers back to it."""

import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import Shiboken

from batchtrack.refusals import Refusal, Refused
from ui.work.collection import WindowThreadCollection

READERS: Final = 3
SLOW_MS: Final = 300


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that is neither an answer nor a refusal: the environment, or a defect of the program.

    Attributes:
        error: what was raised.
        report: its trace, for a report.
    """

    error: BaseException
    report: str


Done = Callable[[Any], object]
OnRefused = Callable[[tuple[Refusal, ...]], object]
OnFailed = Callable[[Failure], object]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who waits for an answer."""

    done: Done
    refused: OnRefused
    failed: OnFailed


class Worker(QObject):
    """One thread for writes, in order; some for reads. Never blocks the window.

    Signals:
        broke: a failure that nobody asked to hear about (``Failure``).
    """

    broke = Signal(object)
    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
        self._submit(self._writer, call, _Asked(done, refused or _refused_unheard, failed or self.broke.emit), slow)

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
        self._submit(self._readers, call, _Asked(done, refused or _refused_unheard, failed or self.broke.emit), slow)

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
            _tell(asked.refused, error.refusals)
        elif error is not None:
            report = "".join(traceback.format_exception(error))
            _tell(asked.failed, Failure(error, report))
        else:
            self._answer(asked, future.result())

    @staticmethod
    def _answer(asked: _Asked, answer: object) -> None:
        refusals = answer if isinstance(answer, tuple) else (answer,)
        if refusals and all(isinstance(refusal, Refusal) for refusal in refusals):
            _tell(asked.refused, refusals)
        else:
            _tell(asked.done, answer)


def _tell(hearer: Callable[[Any], object], news: object) -> None:
    """Call a hearer, unless it belongs to a widget that is gone."""
    owner = getattr(hearer, "__self__", None)
    if isinstance(owner, QObject) and not Shiboken.isValid(owner):
        return
    hearer(news)


def _refused_unheard(refusals: tuple[Refusal, ...]) -> None:
    """A refusal that no page expected is a defect of that page.

    Raises:
        Refused: always.
    """
    raise Refused(*refusals)
