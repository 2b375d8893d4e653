"""Rows of a table as plain frozen data, with columns that say how to show them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.components.marks import Mark

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
MARK_ROLE: Final = ROW_ROLE + 1
_TOP: Final = QModelIndex()


class Align(Enum):
    """Where a column's texts stand."""

    LEFT = "left"
    RIGHT = "right"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: key, title, what it says of a row, how it stands, and a mark beside the words."""

    key: str
    title: str
    text: Callable[[Row], str]
    align: Align = Align.LEFT
    mark: Callable[[Row], Mark] | None = None
    identifier: bool = False
    strong: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table over a tuple of rows; sorting and filtering are done where the rows come from."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def row_at(self, index: Index) -> Row:
        """The row at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, mark, the row itself, or the whole row as a sentence."""
        if not index.isValid():
            return None
        return self.said_of(self._rows[index.row()], index.column(), role)

    def said_of(self, row: Row, place: int, role: int) -> object:
        """What a cell says of a row in one role; None at once for a role that is not served."""
        if role not in _SERVED:
            return None
        column = self.columns[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == MARK_ROLE:
            return column.mark(row) if column.mark else Mark.NONE
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(f"{other.title} {other.text(row)}" for other in self.columns if other.text(row))
        return row

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column.align is Align.LEFT else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


_SERVED: Final = frozenset(
    {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole), ROW_ROLE, MARK_ROLE}
)
