"""Acts of a step that ask something first: a remark, a deviation, a file, paper, a reason, an exception."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from batchtrack.services.views.shapes import BatchPage, FormState, PhoneView
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanRow
from ui.desk import Desk, OnRefused
from ui.pages.batch import asking
from ui.pages.batch.kept_files import ask_where_to, files_in
from ui.pages.batch.passing import Passing
from ui.pages.batch.steps_tab import StepsTab


class ShowsStep(Protocol):
    """The page, as far as these acts need it."""

    steps: StepsTab

    def shown(self) -> BatchPage:
        """What the page shows."""
        ...


class AskingActs:
    """The acts of one page, by their names."""

    def __init__(self, desk: Desk, parent: QWidget, page: ShowsStep, passing: Passing, refused: OnRefused) -> None:
        self._desk = desk
        self._parent = parent
        self._page = page
        self._passing = passing
        self._refused = refused

    def do(self, act: str, about: str = "") -> None:
        """Do an act, with what it is about; another page's act is none of these."""
        acts: dict[str, Callable[[], object]] = {
            "comment": lambda: asking.ask_for_comment(self._desk, self._parent, self._shown, self._row),
            "raise_deviation": lambda: asking.ask_for_deviation(self._desk, self._parent, self._shown, about or None),
            "attach": lambda: asking.ask_for_file(self._desk, self._parent, self._shown, self._row),
            "on_paper": lambda: asking.ask_for_paper(self._desk, self._parent, self._shown),
            "untrained": self._passing.ask_for_training,
            "witness": lambda: self._phoned(about, self._passing.witness),
            "qa_signs": lambda: self._phoned(about, self._passing.sign_later),
            "save_file": lambda: self._save_file(about),
        }
        if act in acts:
            acts[act]()

    def not_applicable(self, row: RecordRow) -> None:
        """F7 in a row."""
        if self._shown.form.state is FormState.OPEN and not isinstance(row, ScanRow):
            asking.ask_why_not_applicable(self._desk, self._parent, self._shown, row)

    def focused_key(self) -> str:
        """The row that has the focus; empty where none has it."""
        return "" if self._row is None else self._row.key

    @property
    def _shown(self) -> BatchPage:
        return self._page.shown()

    @property
    def _row(self) -> RecordRow | None:
        return self._page.steps.panel.focused_row()

    def _phoned(self, slot: str, then: Callable[[PhoneView], object]) -> None:
        view = next((view for view in self._shown.form.phoned if view.slot == slot), None)
        if view is not None:
            then(view)

    def _save_file(self, document: str) -> None:
        file = next((file for file in files_in(self._shown.form) if file.document == document), None)
        if file is not None:
            ask_where_to(self._desk, self._parent, file, self._refused)
