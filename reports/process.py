"""Papers laid out by another process, so that a window stays quick while pages are made."""

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self

from batchtrack.services.labels.content import LabelContent, SheetLabel
from batchtrack.services.papers import CertificateContent
from reports.certificate import render_certificate
from reports.labels import render_labels, render_sheet
from reports.layout.page_size import PageSize


class PdfPapersInProcess:
    """Fulfils `batchtrack.services.papers.Papers` with one worker process, started at the first paper.

    The worker is spawned, never forked: a fork would copy a window system's and a database's connections.
    """

    def __init__(self, page_size: PageSize = PageSize.A4) -> None:
        self._page_size = page_size
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate as the bytes of a PDF; waits for the worker.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            ValueError: the content is no whole certificate.
            BrokenProcessPool: the worker ended twice before it answered.
        """
        return self._answer(render_certificate, content, self._page_size)

    def labels(self, contents: Sequence[LabelContent]) -> bytes:
        """Labels at true size, one a page; waits for the worker.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            DoesNotFit: the words need more room than a label has.
            BrokenProcessPool: the worker ended twice before it answered.
        """
        return self._answer(render_labels, tuple(contents))

    def label_sheet(self, labels: Sequence[SheetLabel]) -> bytes:
        """A sheet of demonstration labels; waits for the worker.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            BrokenProcessPool: the worker ended twice before it answered.
        """
        return self._answer(render_sheet, tuple(labels), self._page_size)

    def close(self) -> None:
        """End the worker after the paper it is at; a later paper starts another."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown()

    def _answer(self, render: Callable[..., bytes], *about: object) -> bytes:
        """The paper; a worker that was ended from outside is replaced once."""
        try:
            return self._started().submit(render, *about).result()
        except BrokenProcessPool:
            self.close()
            return self._started().submit(render, *about).result()

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
            return self._pool
