"""A table over more rows than are read: blocks come when they are looked at, and stay."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.components.table_model import Column, RowsModel

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_TOP: Final = QModelIndex()


class PagedModel(RowsModel[Row], Generic[Row]):
    """Rows by the block.

    Signals:
        wanted: a block that is looked at and not there yet, by its first row; told once.
    """

    wanted = Signal(int)

    def __init__(self, columns: Sequence[Column[Row]], block: int) -> None:
        super().__init__(columns)
        self._block = block
        self._total = 0
        self._blocks: dict[int, tuple[Row, ...]] = {}
        self._asked: set[int] = set()

    def begin(self, rows: tuple[Row, ...], total: int) -> None:
        """Take another list: its first block, and how many rows there are."""
        self.beginResetModel()
        self._total = total
        self._blocks = {0: rows}
        self._asked = {0}
        self._rows = rows
        self.endResetModel()

    def add(self, first: int, rows: tuple[Row, ...]) -> None:
        """Take a further block of the same list."""
        self._blocks[first] = rows
        last = min(first + len(rows), self._total) - 1
        if rows:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows there are, read or not."""
        return 0 if parent.isValid() else self._total

    def known(self, place: int) -> Row | None:
        """The row at a place; None where it is not read yet."""
        first = place - place % self._block
        rows = self._blocks.get(first, ())
        return rows[place - first] if place - first < len(rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a row; a row that is not read yet is asked for and says nothing until it comes."""
        if not index.isValid():
            return None
        row = self.known(index.row())
        if row is None:
            self._ask(index.row() - index.row() % self._block)
            return None
        return self.said_of(row, index.column(), role)

    def _ask(self, first: int) -> None:
        if first not in self._asked:
            self._asked.add(first)
            self.wanted.emit(first)
