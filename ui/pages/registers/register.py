"""A register as a list: heading, what is shown of it, and the table; read again when it is opened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.card import Card
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.clearing import clear
from ui.pages.registers.act_line import LineAct, act_button
from ui.texts import registers as texts
from ui.texts import say, say_count
from ui.tokens import Space, Tone, Type, theme
from ui.work import Latest

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class RegisterFacts(Generic[Row]):
    """What a register is.

    Attributes:
        title, sentence: its heading; none: what is said while it is empty.
        read: reads the rows, off the window's thread.
        filters: what can be shown of it, by words; the first shows everything. None offers nothing.
    """

    title: str
    sentence: str
    none: str
    drawing: Icon
    columns: Sequence[Column[Row]]
    stretch: str
    read: Callable[[], tuple[Row, ...]]
    filters: Mapping[str, Callable[[Row], bool]]


class Register(QWidget, Generic[Row]):
    """A page with one register.

    Signals:
        shown_rows: all rows of the register, whenever they were read.
    """

    shown_rows = Signal(object)

    def __init__(self, desk: Desk, facts: RegisterFacts[Row]) -> None:
        super().__init__()
        self._desk = desk
        self._facts = facts
        self._offered: LineAct | None = None
        self._offer = QHBoxLayout()
        self._latest = Latest(desk.worker)
        self._rows: tuple[Row, ...] = ()
        self._shown = next(iter(facts.filters), "")
        self.table: RecordTable[Row] = RecordTable(RowsModel(facts.columns), stretch=facts.stretch)
        self.table.setAccessibleName(facts.title)
        self.filters = ChoiceButtons()
        for words in facts.filters:
            button = self.filters.add(Choice(words, say(words)), f"{facts.title}: {say(words)}")
            button.clicked.connect(lambda _checked=False, words=words: self.show_only(words))
        self._count = Label("", tone=Tone.MUTED)
        self._card = Card(padding=Space.HAIR)
        self._card.body.addWidget(self.table)
        self._none = EmptyState(facts.none, drawing=facts.drawing)
        self._none.hide()
        self._column = QVBoxLayout(self)
        self._build()
        theme().follow(self)
        desk.changed.connect(lambda _streams: self.refresh() if self.isVisible() else None)

    def refresh(self) -> None:
        """Read the register again."""
        self._show_offer()
        self._latest.ask(self._facts.read, self.show_rows)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self._rows = rows
        self.show_only(self._shown)
        self.again(rows)
        self.shown_rows.emit(rows)

    def again(self, rows: tuple[Row, ...]) -> None:
        """Something about one line is shown too: bring it up to date; a register that shows none does nothing."""

    def offer(self, act: LineAct) -> None:
        """An act that begins a new line; asked for anew whenever somebody else sits here."""
        self._offered = act
        self._show_offer()

    def _show_offer(self) -> None:
        if self._offered is not None:
            clear(self._offer)
            self._offer.addWidget(act_button(self._desk, self._offered))

    def show_only(self, words: str) -> None:
        """Show a part of the register, by the words of the filter."""
        self._shown = words
        self.filters.check(words)
        wanted = self._facts.filters.get(words)
        rows = self._rows if wanted is None else tuple(row for row in self._rows if wanted(row))
        self.table.set_rows(rows)
        self._count.say(say_count(texts.LINES, len(rows)))
        self._card.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._column.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._column.setSpacing(look.space(Space.MEDIUM))

    def set_list_visible(self, *, visible: bool) -> None:
        """Show or hide the list, while something else stands in its place."""
        self.filters.setVisible(visible and len(self._facts.filters) > 1)
        self._count.setVisible(visible)
        self._card.setVisible(visible and bool(self._rows))

    def add_above(self, button: QWidget) -> None:
        """A button beside the heading."""
        self._offer.addWidget(button)

    def add_below(self, below: QWidget, stretch: int = 0) -> None:
        """Something under the table, for example about the line that was opened."""
        self._column.addWidget(below, stretch)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._facts.title, Type.PAGE))
        words.addWidget(Label(self._facts.sentence, tone=Tone.MUTED))
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(self._offer)
        self._column.addLayout(head)
        row = QHBoxLayout()
        row.addWidget(self.filters)
        if len(self._facts.filters) <= 1:
            # never shown here: a widget without a parent yet would be a window of its own for a moment
            self.filters.hide()
        row.addStretch(1)
        row.addWidget(self._count)
        self._column.addLayout(row)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self._none, 1)
