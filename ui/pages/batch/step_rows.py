"""The rows of the chosen step: made, renewed in place, and heard."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from batchtrack.services.reporting import OnPaper
from batchtrack.services.views.shapes import BatchPage, FormRow, FormState, RowKind
from ui.components.record_form import RecordForm
from ui.components.record_row import RecordRow
from ui.components.text_row import TextRow
from ui.components.time_row import TimeRow
from ui.components.value_row import ValueRow
from ui.desk import Desk
from ui.pages.batch.correcting import Correction
from ui.pages.batch.correction import CorrectionPanel
from ui.pages.batch.counter_file import CounterFileRow
from ui.pages.batch.derivation import DerivationBox
from ui.pages.batch.echo import reading_of
from ui.pages.batch.form_rows import CORRECTABLE, make_row, shape_of, show_row
from ui.pages.batch.late import LateEntry, LatePanel
from ui.pages.batch.others import OthersAtWork
from ui.pages.batch.recorder import Recorder
from ui.pages.batch.reported_row import ReportedRow
from ui.pages.batch.typing import HalfTyped
from ui.pages.local_time import day_and_clock, zone_words


class StepRows(QObject):
    """Fills a form with the rows of a step; what is entered is recorded at once.

    Signals:
        not_applicable_asked, code_asked: F7 and F8 in a row; menu_asked: a right click, with its place.
        opened_below: something was opened under a row and wants to be seen.
    """

    not_applicable_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    code_asked = Signal(object)
    opened_below = Signal(object)

    def __init__(self, desk: Desk, form: RecordForm, page: Callable[[], BatchPage], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._page = page
        self._shape: tuple[object, ...] = ()
        self._corrections: dict[str, Correction] = {}
        self.moment: datetime | None = None
        self.recorder = Recorder(desk, lambda: page().banner.batch, self)
        self.half_typed = HalfTyped(desk, form, page, self)
        self._others = OthersAtWork(self)
        self._late: dict[str, LateEntry] = {}

    def show(self) -> None:
        """Show the rows of the page; a row keeps its widget, its focus and what is typed."""
        page = self._page()
        form = page.form
        rows = (shape_of(row, form.state) for row in form.rows)
        shape: tuple[object, ...] = (page.banner.batch, form.id, *rows, self._with_file())
        changed = self._others.note(form.rows, self._desk.session.name)
        if shape == self._shape:
            self._renew(changed)
        else:
            self._shape = shape
            self._make()
            self.half_typed.bring_back()
        self.recorder.shown(form.rows)

    def _with_file(self) -> bool:
        form = self._page().form
        return form.state is FormState.OPEN and any(row.instrument for row in form.rows)

    def _make(self) -> None:
        page = self._page()
        zone, form = page.banner.zone, page.form
        self._corrections.clear()
        self._late.clear()
        widgets: list[RecordRow] = [make_row(row, form.state, zone) for row in form.rows]
        for widget in widgets:
            self._hear(widget)
        if self._with_file():
            first = next(place for place, row in enumerate(form.rows) if row.instrument)
            file_row = CounterFileRow(self._desk, self._page, self.recorder.saved.emit)
            widgets.insert(first, file_row)
        self._form.show_rows(widgets)

    def _renew(self, changed: tuple[str, ...]) -> None:
        page = self._page()
        for row in page.form.rows:
            widget = self._form.row(row.id)
            if widget is None:
                continue
            typed = widget.draft()
            show_row(widget, row, page.form.state, page.banner.zone)
            if row.id in changed:
                self._others.say(widget, row, typed)
            if said := self._others.verdict(row.id):
                widget.show_verdicts((*widget.verdicts, *said))

    def _hear(self, widget: RecordRow) -> None:
        widget.recorded.connect(partial(self._entered, widget))
        widget.correct_asked.connect(partial(self._correct, widget))
        widget.not_applicable_asked.connect(lambda: self.not_applicable_asked.emit(widget))
        widget.type_code_asked.connect(lambda: self.code_asked.emit(widget))
        widget.why_asked.connect(partial(self._why, widget))
        widget.late_asked.connect(partial(self.ask_when, widget))
        widget.menu_asked.connect(lambda place: self.menu_asked.emit(widget, place))
        if isinstance(widget, ValueRow):
            widget.edited.connect(partial(self._echo, widget))
            widget.chosen.connect(partial(self._pick, widget))
            widget.edited.connect(self.half_typed.touched)
        if isinstance(widget, TextRow):
            widget.edit.textChanged.connect(self.half_typed.touched)
        if isinstance(widget, TimeRow):
            widget.now_asked.connect(partial(self._now, widget))

    def _row(self, key: str) -> FormRow:
        return next(row for row in self._page().form.rows if row.id == key)

    def _entered(self, widget: RecordRow, entered: object) -> None:
        if isinstance(widget.below, LatePanel):
            self._late[widget.key].take(entered)
        elif isinstance(widget.below, CorrectionPanel):
            self._corrections[widget.key].take(entered)
        elif isinstance(widget, ReportedRow) and isinstance(entered, OnPaper):
            self.recorder.report(widget, self._page().form.id, entered)
        else:
            self.recorder.record(widget, entered)

    def ask_when(self, widget: RecordRow) -> None:
        """It happened earlier: the row asks when, and records value and time together."""
        row, page = self._row(widget.key), self._page()
        open_here = page.form.state is FormState.OPEN and not row.filled
        if not open_here or widget.below is not None or row.kind not in CORRECTABLE - {RowKind.TIME}:
            return
        at = self.moment or datetime.now(UTC)
        entry = LateEntry(self._desk, page.banner.batch, widget, zone_words(at, page.banner.zone))
        self._late[widget.key] = entry
        entry.open()
        QTimer.singleShot(0, entry.panel, lambda: self.opened_below.emit(entry.panel))

    def _correct(self, widget: RecordRow) -> None:
        row, page = self._row(widget.key), self._page()
        if not row.filled or isinstance(widget.below, CorrectionPanel) or row.kind not in CORRECTABLE:
            return
        correction = Correction(self._desk, page.banner.batch, widget, row, page.form.state, page.banner.zone)
        self._corrections[widget.key] = correction
        correction.open()
        QTimer.singleShot(0, correction.panel, lambda: self.opened_below.emit(correction.panel))

    def _why(self, widget: RecordRow) -> None:
        shown = isinstance(widget.below, DerivationBox)
        box = None if shown else DerivationBox(self._row(widget.key).why)
        widget.put_below(box)
        if box is not None:
            QTimer.singleShot(0, box, lambda: self.opened_below.emit(box))

    def _echo(self, widget: ValueRow, text: str) -> None:
        row = self._row(widget.key)
        if row.kind is RowKind.QUANTITY:
            widget.show_reading(reading_of(row, text, self._page().form))

    @staticmethod
    def _pick(widget: ValueRow, reading: str) -> None:
        widget.box.editor.setText(reading)
        widget.settle()

    def _now(self, widget: TimeRow) -> None:
        if self.moment is not None:
            widget.put(day_and_clock(self.moment, self._page().banner.zone).rpartition(" ")[0])
