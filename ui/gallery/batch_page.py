"""The composition of a batch page: banner, steps, the form of one step, context."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.act_bar import ActBar
from ui.components.banner import Banner
from ui.components.button import Button, Kind
from ui.components.clocks import ClockCard, ClockChip
from ui.components.lines import Line, LinesCard
from ui.components.marks import Mark, Verdict
from ui.components.notice import NoticeFacts
from ui.components.rail import Rail
from ui.components.record_form import RecordForm
from ui.components.scan_strip import ScanStrip
from ui.components.step_card import StepCard
from ui.components.step_picker import StepPicker
from ui.components.steps import StepList
from ui.components.tabs import PageTabs
from ui.components.widths import PageWidth, page_width
from ui.gallery import invented
from ui.tokens import Size, Space, theme

_TABS = (
    ("steps", "Steps"),
    ("results", "Results"),
    ("custody", "Custody"),
    ("deviations", "Deviations"),
    ("timeline", "Timeline"),
    ("papers", "Papers"),
)


class BatchPage(QWidget):
    """Rail, banner, tabs, and three columns of which the right one folds where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner(invented.BANNER)
        self.steps = StepList()
        self.steps.setAccessibleName("Steps")
        self.steps.show_lines(invented.STEPS)
        self.picker = StepPicker()
        self.picker.show_lines(invented.STEPS)
        self.chips = tuple(ClockChip(clock) for clock in invented.CLOCKS)
        self.scan_strip = ScanStrip()
        self.sign = Button("Sign step", Kind.PRIMARY)
        self.comment = Button("Comment")
        self.card = self._step()
        self.clocks = ClockCard("Clocks", invented.CLOCKS)
        self.context = self._context()
        self._columns = QHBoxLayout()
        self._build()
        self.banner.tick(invented.NOW)
        self.clocks.tick(invented.NOW)
        for chip in self.chips:
            chip.tick(invented.NOW)
        theme().follow(self)

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens; at the bench the context column is folded."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._columns.setContentsMargins(edge, edge, edge, edge)
        self._columns.setSpacing(edge)
        self.steps.setFixedWidth(look.size(Size.STEPS_COLUMN) - edge)
        self.context.setFixedWidth(look.size(Size.CONTEXT_COLUMN))
        self._fold()
        self._tabs_row.setContentsMargins(edge, 0, edge, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = page_width(self.width())
        self.context.setVisible(room is PageWidth.WIDE)
        self.card.stand_alone(room is not PageWidth.WIDE)
        self.steps.setVisible(room is not PageWidth.NARROW)
        self.picker.setVisible(room is PageWidth.NARROW)
        for chip in self.chips:
            chip.setVisible(room is not PageWidth.WIDE)

    def _step(self) -> StepCard:
        bar = ActBar(self.comment, self.sign)
        bar.show_saved(Verdict(Mark.TICK, "Saved 12:35:40 CET"))
        bar.show_open("2 entries open")
        card = StepCard(
            "S15  Resuspend and count",
            "Resuspend in saline with albumin. Invert slowly five times."
            " Take 0.5 mL for the count before the bag has rested 10 min.",
            RecordForm(invented.step_rows()),
            bar,
        )
        card.show_chips(*self.chips)
        card.notices.show_notices(
            [
                NoticeFacts(
                    "dose",
                    Mark.STOP,
                    "The dose is below its limit",
                    "3.75 × 10⁸ cells, limit 4.0 × 10⁸ cells. Check white cells and volume."
                    " Signed as it is, the batch goes on hold.",
                    "Raise deviation",
                )
            ]
        )
        return card

    def _context(self) -> QWidget:
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme().space(Space.MEDIUM))
        rows.addWidget(self.clocks)
        rows.addWidget(
            LinesCard(
                "Materials of this step",
                (Line("Saline, SAL-2291", Mark.MET), Line("Albumin 20 %, HSA-118", Mark.MET)),
            )
        )
        rows.addWidget(
            LinesCard(
                "Last recorded",
                (
                    Line("Viability 95.2 %", end="12:34", end_strong=True),
                    Line("White cells 12.5 × 10⁹/L", end="12:34", end_strong=True),
                    Line("Volume 3.0 → 30.0 mL, typing slip", Mark.CORRECTED, end="12:33", end_strong=True),
                ),
            )
        )
        rows.addStretch(1)
        return column

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        rail = Rail(invented.PLACES, "Tech. A")
        rail.go_to("batches")
        whole.addWidget(rail)
        page = QVBoxLayout()
        page.setSpacing(0)
        whole.addLayout(page, 1)
        page.addWidget(self.banner)
        page.addWidget(self.scan_strip)
        tabs = PageTabs(_TABS)
        tabs.setAccessibleName("Batch")
        tabs.count_on("deviations", 1)
        self._tabs_row = QHBoxLayout()
        self._tabs_row.addWidget(tabs)
        self._tabs_row.addStretch(1)
        page.addLayout(self._tabs_row)
        self._tabs_row.addWidget(self.picker)
        page.addLayout(self._columns, 1)
        self._columns.addWidget(self.steps)
        self._columns.addWidget(self.card, 1)
        self._columns.addWidget(self.context)
        self._columns.setStretch(1, 100)
        self._columns.addStretch(1)
