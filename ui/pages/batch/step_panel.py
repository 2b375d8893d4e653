"""The chosen step: its card with rows, notices and acts."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes import BatchPage, FormRow, FormState, RowKind
from ui.components.act_bar import ActBar
from ui.components.button import Button, Kind
from ui.components.clocks import ClockChip
from ui.components.marks import Mark, Verdict
from ui.components.moments import ClockFacts
from ui.components.notice import NoticeFacts
from ui.components.record_form import RecordForm
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanRow
from ui.components.step_card import StepCard
from ui.desk import Desk
from ui.pages.batch.step_acts import primary_of
from ui.pages.batch.step_notices import OPEN_ROWS, open_rows_notice, signed_words, step_notices
from ui.pages.batch.step_rows import StepRows
from ui.pages.local_time import clock
from ui.texts import batch as batch_texts
from ui.texts import language, refusal_words, say, say_count
from ui.texts import step as texts


class StepPanel(QWidget):
    """One step; what is entered is recorded at once.

    Signals:
        act_asked: an act of the page, by name: ``sign``, ``start``, ``comment`` and so on.
    """

    act_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page: BatchPage | None = None
        self._moment: datetime | None = None
        self._told: tuple[NoticeFacts, ...] = ()
        self.chips: list[ClockChip] = []
        self.primary = Button("", Kind.PRIMARY)
        self.comment = Button(say(texts.COMMENT))
        self.deviation = Button(say(texts.RAISE_DEVIATION))
        self.more = Button(say(texts.MORE), Kind.QUIET)
        self._act = ""
        self.bar = ActBar(self.more, self.comment, self.deviation, self.primary)
        self.form = RecordForm()
        self.rows = StepRows(desk, self.form, lambda: self.page, self)
        self.card = StepCard("", "", self.form, self.bar)
        self.card.stand_alone(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        self._connect()

    @property
    def page(self) -> BatchPage:
        """What is shown.

        Raises:
            RuntimeError: nothing is shown yet.
        """
        if self._page is None:
            raise RuntimeError("no batch is shown")
        return self._page

    def show_page(self, page: BatchPage) -> None:
        """Show the step as it stands; a row keeps its widget, its focus and what is typed."""
        new_step = self._page is None or self._key(self._page) != self._key(page)
        if new_step:
            self._told = ()
            self.bar.show_saved(Verdict())
        self._page = page
        form = page.form
        title = say(batch_texts.STEP_TITLE, code=form.code, title=form.title)
        self.card.show_step(title, form.instruction_in(language()))
        self.rows.show()
        self._show_bar()
        self._show_notices()
        if new_step:
            # after the focus has left the rows that were given up
            QTimer.singleShot(0, self.card, self.card.show_top)

    def focus_first(self) -> None:
        """Bring the focus to the first open row, else to the primary button."""
        row = self.form.first_open()
        if row is not None and self.page.form.state in {FormState.OPEN, FormState.VOIDED}:
            QTimer.singleShot(0, self.card, lambda: self.card.show_row(row.key))
        else:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, field: str) -> None:
        """Bring a row into view and into focus."""
        self.card.show_row(field)

    def scan_row(self) -> str | None:
        """The scan prompt that has the focus, None where another row or none has it."""
        row = self.form.focused_row()
        named = {shown.id for shown in self.page.form.rows if shown.kind is RowKind.SCAN}
        return row.key if isinstance(row, ScanRow) and row.key in named and row.is_open else None

    def focused_row(self) -> RecordRow | None:
        """The row that has the focus."""
        return self.form.focused_row()

    def settle(self) -> None:
        """Record what stands typed anywhere in the form."""
        self.form.settle()

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not recorded, because it was refused or could not be saved."""
        return any(row.draft() for row in self.form.rows)

    def press_primary(self) -> None:
        """F9: the act of the page."""
        if self.primary.isEnabled():
            self.act_asked.emit(self._act)

    def missing(self) -> tuple[FormRow, ...]:
        """Rows of the page that are still needed."""
        labels = set(self.page.form.open_rows)
        rows = self.page.form.rows
        special = {RowKind.REPORTED, RowKind.ROOM}
        return tuple(row for row in rows if not row.filled and (row.label in labels or row.kind in special))

    def tell_open_rows(self) -> None:
        """Say at the foot which rows are open, and go to the first."""
        missing = self.missing()
        labels = [row.label[:1].upper() + row.label[1:] for row in missing] or list(self.page.form.open_rows)
        self._told = (open_rows_notice(labels),)
        self._show_notices()
        if missing:
            self.card.show_row(missing[0].id)

    def tell_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Say why an act of the step was refused."""
        told = []
        for place, refusal in enumerate(refusals):
            fact, way_out = refusal_words(refusal)
            told.append(NoticeFacts(f"refused {place}", Mark.ALERT, fact, way_out, code=refusal.code))
        self._told = tuple(told)
        self._show_notices()

    def show_notices_again(self) -> None:
        """Bring the notices into view, with what must be done first."""
        self.card.show_part(self.card.notices)

    def show_clock_chips(self, clocks: Sequence[ClockFacts]) -> None:
        """Show the clocks in the card's head, where there is no column for them."""
        self.chips = [ClockChip(facts) for facts in clocks]
        self.card.show_chips(*self.chips)
        if self._moment is not None:
            self.tick(self._moment)

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC)."""
        self._moment = self.rows.moment = now
        for chip in self.chips:
            chip.tick(now)

    def _connect(self) -> None:
        self.primary.clicked.connect(lambda: self.act_asked.emit(self._act))
        self.comment.clicked.connect(lambda: self.act_asked.emit("comment"))
        self.more.clicked.connect(lambda: self.act_asked.emit("more"))
        self.deviation.clicked.connect(lambda: self.act_asked.emit("raise_deviation"))
        self.form.ended.connect(lambda: self.primary.setFocus(Qt.FocusReason.TabFocusReason))
        self.card.notices.acted.connect(self._notice_pressed)
        self.rows.opened_below.connect(self.card.show_part)
        self.rows.recorder.saved.connect(self._saved)
        self.rows.recorder.slow.connect(lambda: self.bar.show_saved(Verdict(Mark.NONE, say(texts.SAVING))))

    @staticmethod
    def _key(page: BatchPage) -> tuple[str, str]:
        return page.banner.batch, page.form.id

    def _notice_pressed(self, key: str) -> None:
        missing = self.missing()
        if key == OPEN_ROWS and missing:
            self.card.show_row(missing[0].id)
        elif key != OPEN_ROWS:
            self.act_asked.emit(key)

    def _saved(self) -> None:
        self._told = ()
        if self._moment is not None:
            time = clock(self._moment, self.page.banner.zone)
            self.bar.show_saved(Verdict(Mark.TICK, say(texts.SAVED, time=time)))

    def _show_bar(self) -> None:
        page = self.page
        primary = primary_of(page.form)
        self._act = primary.act
        self.primary.setText(primary.words)
        self.primary.setEnabled(primary.enabled)
        is_open = page.form.state is FormState.OPEN
        count = len(page.form.open_rows)
        self.bar.show_open(say_count(texts.ROWS_OPEN, count) if is_open and count else "")
        signed = signed_words(page.form, page.banner.zone)
        if signed:
            self.bar.show_saved(Verdict(Mark.TICK, signed))
        begun = page.form.state is not FormState.NOT_BEGUN
        self.comment.setVisible(begun)
        self.deviation.setVisible(begun and not page.form.notices)

    def _show_notices(self) -> None:
        form = self.page.form
        told = self._told if form.state is not FormState.VERIFIED else ()
        if told and told[0].key == OPEN_ROWS and not form.open_rows:
            told = ()
        self.card.notices.show_notices((*told, *step_notices(form, self.page.banner.zone)))
        if told:
            QTimer.singleShot(0, self.card, lambda: self.card.show_part(self.card.notices))
