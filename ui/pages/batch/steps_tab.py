"""The steps of a batch: the list, the chosen step, and what stands beside it where there is room."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import BatchPage
from ui.components.button import Button
from ui.components.steps import StepList
from ui.desk import Desk
from ui.pages.batch.bench_pad import BenchPad
from ui.pages.batch.context_column import ContextColumn, clock_facts
from ui.pages.batch.step_lines import begun_codes, step_line
from ui.pages.batch.step_panel import StepPanel
from ui.texts import batch as texts
from ui.texts import say, words
from ui.tokens import Size, Space, theme


class StepsTab(QWidget):
    """Three columns; the right one folds into the form's head, then the left one into a button.

    Signals:
        step_chosen: another step is wanted, by its id.
    """

    step_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._page: BatchPage | None = None
        self._moment: datetime | None = None
        self._list_wanted = False
        self.steps = StepList()
        self.steps.setAccessibleName(say(texts.STEPS))
        self.steps.opened.connect(self._opened)
        self.panel = StepPanel(desk)
        self.context = ContextColumn()
        self._fold = Button("")
        self._fold.clicked.connect(self._toggle_list)
        middle = QVBoxLayout()
        middle.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self.panel, 1)
        self._columns = QHBoxLayout(self)
        self._columns.addWidget(self.steps)
        self._columns.addLayout(middle, 3)
        self._columns.addWidget(self.context, 1)
        self.pad = BenchPad(self.panel)
        self._columns.addWidget(self.pad)
        self._middle = middle
        theme().follow(self)

    def show_page(self, page: BatchPage) -> None:
        """Show the batch as it stands."""
        self._page = page
        self.panel.show_page(page)
        self.pad.show_page(page)
        self.context.show_page(page)
        self._show_steps()
        self._fold_columns()

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC)."""
        minute_passed = self._moment is None or self._moment.minute != now.minute
        self._moment = now
        self.panel.tick(now)
        self.context.tick(now)
        if minute_passed and self._page is not None:
            self._show_steps()

    def next_pane(self) -> None:
        """F6: from the list to the form and back."""
        if self.steps.hasFocus():
            self.panel.focus_first()
        else:
            self.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fold_columns()

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._columns.setContentsMargins(edge, edge, edge, edge)
        self._columns.setSpacing(edge)
        self._middle.setSpacing(look.space(Space.SMALL))
        self.steps.setFixedWidth(look.size(Size.STEPS_COLUMN) - edge)
        self.context.setMinimumWidth(look.size(Size.CONTEXT_COLUMN))
        self.context.setMaximumWidth(look.size(Size.TOAST))
        self._fold_columns()

    def _fold_columns(self) -> None:
        if self._page is None:
            return
        look = theme()
        wide = self.window().width()
        narrow = wide < look.size(Size.NARROW)
        with_context = wide >= look.size(Size.WIDE) and not look.scale.bench
        self.steps.setVisible(not narrow or self._list_wanted)
        self._fold.setVisible(narrow)
        place = [step.id for step in self._page.steps].index(self._page.form.id) + 1
        self._fold.setText(say(words.STEP_OF, step=str(place), steps=str(len(self._page.steps))))
        self.context.setVisible(with_context and not self.context.is_empty)
        self.pad.setVisible(look.scale.bench and self.pad.is_wanted)
        clocks = [] if with_context else [clock_facts(clock) for clock in self._page.clocks]
        self.panel.show_clock_chips(clocks)

    def _show_steps(self) -> None:
        if self._page is None:
            return
        chosen = self._page.form.id
        begun = begun_codes(self._page.steps)
        self.steps.show_lines([step_line(step, chosen, self._moment, begun) for step in self._page.steps])

    def _opened(self, step: str) -> None:
        self._list_wanted = False
        self.step_chosen.emit(step)

    def _toggle_list(self) -> None:
        self._list_wanted = not self._list_wanted
        self._fold_columns()
