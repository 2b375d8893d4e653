"""A heading over a table that is as high as its rows; a sentence in its place where there is none."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.components.card import Card
from ui.components.label import Label
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.tokens import Size, Space, Tone, Type, theme

Row = TypeVar("Row")


class FittedTable(QWidget, Generic[Row]):
    """Never scrolls by itself: the page around it does."""

    def __init__(self, title: str, columns: Sequence[Column[Row]], *, stretch: str, none: str) -> None:
        super().__init__()
        self.table: RecordTable[Row] = RecordTable(RowsModel(columns), stretch=stretch)
        self.table.setAccessibleName(title)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Label(none, tone=Tone.MUTED, wraps=True)
        self._card = Card(padding=Space.TINY)
        self._card.body.addWidget(self.table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (Label(title, Type.VALUE, wraps=True), self._none, self._card):
            self._column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._card.hide()
        theme().follow(self)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.table.set_rows(tuple(rows))
        self._card.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.restyle()

    def restyle(self) -> None:
        """As high as its rows."""
        look = theme()
        self._column.setSpacing(look.space(Space.SMALL))
        high = look.size(Size.TABLE_HEAD) + len(self.table.rows.rows) * look.size(Size.TABLE_ROW)
        self.table.setFixedHeight(high + 2 * look.hairline)
