"""Batches: the newest first, or those whose id, subject or chain begins with what is typed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import search_batches
from ui.components.card import Card
from ui.components.empty import EmptyState
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.desk import Desk, Target
from ui.pages.local_time import day_and_clock
from ui.pages.work.rows import next_in_words, standing_mark
from ui.texts import say, say_count
from ui.texts import work as texts
from ui.tokens import Size, Space, Tone, Type, theme
from ui.work import Latest

_STANDINGS: Final = {
    "running": texts.RUNNING,
    "after_use": texts.AFTER,
    "complete": texts.COMPLETE,
    "unreadable": texts.UNREADABLE,
}


class BatchesPage(QWidget):
    """The list with its search field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone = desk.workplace.site.zone
        self._latest = Latest(desk.worker)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(texts.SEARCH))
        self.search.setAccessibleName(say(texts.SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self._count = Label("", tone=Tone.MUTED)
        self.table: RecordTable[WorkRow] = RecordTable(RowsModel(self._columns()), stretch="next")
        self.table.setAccessibleName(say(texts.BATCHES))
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch)))
        self._card = Card(padding=Space.TINY)
        self._card.body.addWidget(self.table)
        self._empty = EmptyState(say(texts.NO_BATCH_FOUND))
        self._empty.hide()
        self._whole = QVBoxLayout(self)
        self._build()
        theme().follow(self)

    def refresh(self) -> None:
        """Search again."""
        wanted = self.search.text()
        self._latest.ask(lambda: search_batches(self._desk.workplace, wanted), self._show)

    def act_on_key(self, act: str) -> None:
        """F6 goes from the search to the list and back."""
        if act == "next_pane":
            other = self.table if self.search.hasFocus() else self.search
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._whole.setSpacing(look.space(Space.MEDIUM))
        self.search.setMaximumWidth(look.size(Size.TOAST) + look.size(Size.VALUE_COLUMN))

    def _build(self) -> None:
        self._whole.addWidget(Label(say(texts.BATCHES), Type.PAGE))
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addStretch(1)
        line.addWidget(self._count)
        self._whole.addLayout(line)
        self._whole.addWidget(self._card, 1)
        self._whole.addWidget(self._empty, 1)

    def _columns(self) -> tuple[Column[WorkRow], ...]:
        return (
            Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("chain", say(texts.CHAIN), lambda row: row.chain, identifier=True),
            Column("product", say(texts.PRODUCT), lambda row: row.product),
            Column("stage", say(texts.STAGE), _stage, mark=_mark),
            Column("next", say(texts.NEXT), lambda row: next_in_words(row) if row.standing in _GOES_ON else ""),
            Column("expires", say(texts.EXPIRES), self._expires),
        )

    def _expires(self, row: WorkRow) -> str:
        return "" if row.expires_at is None else day_and_clock(row.expires_at, self._zone)

    def _show(self, rows: tuple[WorkRow, ...]) -> None:
        self.table.set_rows(rows)
        self._count.say(say_count(texts.FOUND, len(rows)))
        self._card.setVisible(bool(rows))
        self._empty.setVisible(not rows)


_GOES_ON: Final = frozenset({"running", "after_use"})
_MARKED: Final = _GOES_ON | {"unreadable"}


def _stage(row: WorkRow) -> str:
    if row.standing == "running":
        marked = standing_mark(row)
        return row.phase if marked.mark is Mark.NONE else f"{row.phase}, {marked.words[0].lower()}{marked.words[1:]}"
    known = _STANDINGS.get(row.standing)
    return say(known) if known else say(texts.ENDED, end=row.standing.replace("_", " "))


def _mark(row: WorkRow) -> Mark:
    if row.standing == "complete":
        return Mark.MET
    return standing_mark(row).mark if row.standing in _MARKED else Mark.NOT_APPLICABLE
