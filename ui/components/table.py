"""Tables: fixed row height, hairlines between rows, no zebra; the whole row is the target."""

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.components.marks import Mark
from ui.components.table_model import MARK_ROLE, ROW_ROLE, Align, Column, RowsModel
from ui.icons import draw_icon
from ui.tokens import STATUS_TONES, Size, Space, Tone, Type, Weight, theme

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_SAMPLE_ROWS = 50
_MARKS = ".,"


class RowDelegate(QStyledItemDelegate, Generic[Row]):
    """Paints a cell: mark, words, and the hairline under the row."""

    def __init__(self, view: "RecordTable[Row]") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look = theme()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column = self._view.rows.columns[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.palette.selection)
        line = QRect(place.left(), place.bottom() + 1 - look.hairline, place.width(), look.hairline)
        painter.fillRect(line, look.palette.line)
        pad = look.space(Space.MEDIUM)
        inside = place.adjusted(pad, 0, -pad, 0)
        mark = index.data(MARK_ROLE)
        if isinstance(mark, Mark) and mark.icon is not None:
            edge = look.size(Size.ICON)
            draw_icon(painter, mark.icon, mark.tone, QRect(inside.left(), inside.top(), edge, inside.height()))
            inside.setLeft(inside.left() + edge + look.space(Space.SMALL))
        self._paint_words(painter, inside, column, str(index.data() or ""), mark)
        painter.restore()

    def _paint_words(self, painter: QPainter, inside: QRect, column: Column[Row], words: str, mark: object) -> None:
        font = _font(column)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        loud = isinstance(mark, Mark) and mark.tone in STATUS_TONES and mark is not Mark.MET
        painter.setPen(theme().ink(mark.tone if isinstance(mark, Mark) and loud else Tone.PLAIN))
        side = Qt.AlignmentFlag.AlignLeft if column.align is Align.LEFT else Qt.AlignmentFlag.AlignRight
        if column.align is Align.DECIMAL:
            inside.setRight(inside.right() - self._view.fraction_room(column.key, metrics) + _fraction(words, metrics))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, shown)


class RecordTable(QTableView, Generic[Row]):
    """A table of frozen rows.

    Signals:
        opened: a row was opened by a press or Enter; the row itself.
    """

    opened = Signal(object)

    def __init__(self, rows: RowsModel[Row], *, stretch: str = "") -> None:
        super().__init__()
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(RowDelegate(self))
        self._stretch = stretch
        self._fractions: dict[str, int] = {}
        self._set_up_view()
        rows.modelReset.connect(self.fit_columns)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        theme().follow(self)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.rows.set_rows(rows)

    def fit_columns(self) -> None:
        """Fit the columns to a sample of rows; also what *Reset* of remembered widths does."""
        self._fractions.clear()
        header = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            stretched = column.key == self._stretch
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not stretched:
                header.resizeSection(place, max(self._natural_width(column), header.sectionSizeHint(place)))

    def fraction_room(self, key: str, metrics: QFontMetrics) -> int:
        """Widest part after the decimal mark in a column, in pixels."""
        if key not in self._fractions:
            column = next(column for column in self.rows.columns if column.key == key)
            widths = (_fraction(column.text(row), metrics) for row in self.rows.rows)
            self._fractions[key] = max(widths, default=0)
        return self._fractions[key]

    def keyboardSearch(self, _search: str) -> None:
        """Typed letters do not move the table: a scanner may be typing."""

    def restyle(self) -> None:
        """Take heights and fonts from the tokens."""
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.size(Size.TABLE_ROW))
        header = self.horizontalHeader()
        header.setFixedHeight(look.size(Size.TABLE_HEAD))
        header.setFont(look.font(Type.SMALL, Weight.SEMIBOLD))
        self.fit_columns()
        self.viewport().update()

    def _set_up_view(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_SAMPLE_ROWS)

    def _natural_width(self, column: Column[Row]) -> int:
        """Room for the title and for the words of the first and the last rows."""
        look = theme()
        metrics = QFontMetrics(_font(column))
        fraction = self.fraction_room(column.key, metrics) if column.align is Align.DECIMAL else 0
        texts = [column.text(row) for row in (*self.rows.rows[:_SAMPLE_ROWS], *self.rows.rows[-_SAMPLE_ROWS:])]
        whole = (
            metrics.horizontalAdvance(text) - _fraction(text, metrics) if fraction else metrics.horizontalAdvance(text)
            for text in texts
        )
        marked = look.size(Size.ICON) + look.space(Space.SMALL) if column.mark else 0
        words = max(whole, default=0) + fraction + marked
        title = QFontMetrics(look.font(Type.SMALL, Weight.SEMIBOLD)).horizontalAdvance(column.title)
        return max(words, title) + 2 * look.space(Space.MEDIUM) + look.space(Space.TINY)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row)


def _font(column: Column[Row]) -> QFont:
    return theme().font(Type.BODY, Weight.SEMIBOLD if column.strong else None, identifier=column.identifier)


def _fraction(text: str, metrics: QFontMetrics) -> int:
    """Pixels from the decimal mark to the end of a text; 0 where it has none."""
    places = [text.rfind(mark) for mark in _MARKS if mark in text]
    return metrics.horizontalAdvance(text[max(places) :]) if places else 0
