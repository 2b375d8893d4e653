"""Papers laid out by another process, so that a window stays quick while pages are made."""

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self

from reports.pdf_papers import PdfPapers
from reports.worker import Task, answer


class PdfPapersInProcess(PdfPapers):
    """The same papers from one worker process, started at the first paper; every call waits for it.

    The worker is spawned, never forked: a fork would copy a window system's and a database's connections. A key that
    signs never goes there. `BrokenProcessPool` is raised where the worker ended twice before it answered.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the worker after the paper it is at; a later paper starts another."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown()

    def _answer(self, task: Task, *about: object) -> object:
        """The paper; a worker that was ended from outside is replaced once."""
        try:
            return self._started().submit(answer, task, *about).result()
        except BrokenProcessPool:
            self.close()
            return self._started().submit(answer, task, *about).result()

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
            return self._pool
