"""A short list of batches under the time board, each opened by a press."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import WorkRow
from ui.components.card import Card
from ui.components.label import Label
from ui.components.table import RecordTable
from ui.components.table_model import Column, RowsModel
from ui.pages.work.rows import next_in_words, standing_mark
from ui.texts import say
from ui.texts import work as texts
from ui.tokens import Size, Space, Type, theme


class ShortList(QWidget):
    """Heading and rows; hidden while there is none.

    Signals:
        opened: a batch was opened, by its id.
    """

    opened = Signal(str)

    def __init__(
        self,
        title: str,
        end: tuple[str, Callable[[WorkRow], str]],
        following: Callable[[WorkRow], str] = next_in_words,
    ) -> None:
        super().__init__()
        columns: tuple[Column[WorkRow], ...] = (
            Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("chain", say(texts.CHAIN), lambda row: row.chain, identifier=True),
            Column("next", say(texts.NEXT), following),
            Column(
                "standing",
                say(texts.STANDING),
                lambda row: standing_mark(row).words,
                mark=lambda row: standing_mark(row).mark,
            ),
            Column("end", end[0], end[1]),
        )
        self._table: RecordTable[WorkRow] = RecordTable(RowsModel(columns), stretch="next")
        self._table.setAccessibleName(title)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.opened.connect(lambda row: self.opened.emit(row.batch))
        self._card = Card(padding=Space.TINY)
        self._card.body.addWidget(self._table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(title, Type.VALUE))
        self._column.addWidget(self._card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def show_rows(self, rows: Sequence[WorkRow]) -> None:
        """Show these batches."""
        self._table.set_rows(tuple(rows))
        self.setVisible(bool(rows))
        self.restyle()

    def restyle(self) -> None:
        """As high as its rows."""
        look = theme()
        self._column.setSpacing(look.space(Space.SMALL))
        rows = len(self._table.rows.rows)
        high = look.size(Size.TABLE_HEAD) + rows * look.size(Size.TABLE_ROW)
        self._table.setFixedHeight(high + 2 * look.hairline)
