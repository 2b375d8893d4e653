"""The work board: one bar for each batch from collection to expiry, and one line for now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QVBoxLayout

from ui.components.board_row import BoardRow, BoardTrack
from ui.components.painting import card_surface
from ui.components.time_axis import TimeAxis
from ui.components.time_bar import BoardHead, TimeBarDelegate
from ui.tokens import Size, theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_TOP: Final = QModelIndex()


class BoardModel(QAbstractListModel):
    """Board rows for a list view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BoardRow, ...] = ()
        self.now: datetime | None = None

    def set_rows(self, rows: Sequence[BoardRow]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many batches there are."""
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, index: Index) -> BoardRow:
        """The row at an index."""
        return self._rows[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The subject, the whole row as a sentence, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.subject
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            left = f"{row.left(self.now)} {row.left_words}" if self.now else row.left_words
            return f"{row.subject}, {row.chain_of_identity}, {row.next_act}, {row.detail.words}, {left}"
        return None


class BoardList(QListView):
    """The rows of the board: one tab stop, arrows inside."""

    def __init__(self, board: "TimeBoard") -> None:
        super().__init__(board)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def keyboardSearch(self, _search: str) -> None:
        """Typed letters do not move the list: a scanner may be typing."""


class TimeBoard(QFrame):
    """A card with the axis at its head and a row for each batch; feed ``tick`` from the window's ticker.

    Signals:
        opened: a batch was opened, by its row's key.
    """

    opened = Signal(str)

    def __init__(self, axis: TimeAxis, now: datetime) -> None:
        super().__init__()
        self.track = BoardTrack(axis, now)
        self.rows = BoardModel()
        self.rows.setParent(self)
        self.rows.now = now
        self._head = BoardHead(self.track, self)
        self._list = BoardList(self)
        self._list.setModel(self.rows)
        self._list.setItemDelegate(TimeBarDelegate(self.track, self))
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme().follow(self)

    def show_rows(self, rows: Sequence[BoardRow], axis: TimeAxis | None = None) -> None:
        """Show these batches, in this order; shortest time left first is the page's choice."""
        self.track.axis = axis or self.track.axis
        self.rows.set_rows(rows)
        self._list.setAccessibleName(self._head.accessibleName())
        self.updateGeometry()
        self._head.update()

    def tick(self, now: datetime) -> None:
        """Move the line to a moment (aware, UTC); only when it moves by a pixel is anything painted."""
        before, minute = self.track.x(self.track.now), self.track.now.replace(second=0, microsecond=0)
        self.track.now = self.rows.now = now
        if self.track.x(now) != before or now.replace(second=0, microsecond=0) != minute:
            self._list.viewport().update()
            self._head.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        look = theme()
        high = look.size(Size.BOARD_HEAD) + max(self.rows.rowCount(), 1) * look.size(Size.BOARD_ROW)
        return QSize(look.size(Size.FORM_MAX), high + 2 * look.hairline)

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        edge = theme().hairline
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._list.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card_surface(painter, self.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the track."""
        super().resizeEvent(event)
        self.track.width = self.width()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row_at(index).key)
