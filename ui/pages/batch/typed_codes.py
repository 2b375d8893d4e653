"""Codes typed by hand on a page: F8 at a scan row, and the second person who confirms."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from batchtrack.services.outcomes import Done
from batchtrack.services.views.shapes import BatchPage, FormRow
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanRow
from ui.desk import Desk
from ui.pages.batch.code_sheet import ask_for_code
from ui.pages.batch.scans import TAKING, StepScans
from ui.pages.batch.signing import WithPage, ask_to_confirm_code


class ShowsSteps(Protocol):
    """The page, as far as typing codes needs it."""

    def shown(self) -> BatchPage:
        """What the page shows."""
        ...

    def with_fresh_page(self, then: WithPage) -> None:
        """Read again, then go on with what is shown."""
        ...


class TypedCodes:
    """The sheets of F8 on one page."""

    def __init__(
        self, desk: Desk, parent: QWidget, page: ShowsSteps, scans: StepScans, scanned: Callable[[str], object]
    ) -> None:
        self._desk = desk
        self._parent = parent
        self._page = page
        self._scans = scans
        self._scanned = scanned

    def asked(self, row: RecordRow) -> None:
        """F8 in a row: type its code, or confirm the one that was typed there."""
        page = self._page.shown()
        if not isinstance(row, ScanRow) or page.form.state not in TAKING:
            return
        awaiting = next((each for each in page.form.rows if each.id == row.key and each.unconfirmed), None)
        if awaiting is not None:
            self._confirm(awaiting)
        elif row.is_open:
            wanted = self._scans.wanted_row()
            ask_for_code(self._desk, self._parent, page, wanted, self._scanned, self._typed)

    def _typed(self, done: Done) -> None:
        """What matched waits for a second person: ask for that one as soon as the page shows it."""
        self._scans.typed(done)
        if not done.told:
            self._page.with_fresh_page(self._confirm_next)

    def _confirm_next(self, page: BatchPage) -> None:
        waiting = next((row for row in page.form.rows if row.unconfirmed), None)
        if waiting is not None:
            self._confirm(waiting)

    def _confirm(self, row: FormRow) -> None:
        ask_to_confirm_code(self._desk, self._parent, self._page.shown(), row, lambda _done: None)
