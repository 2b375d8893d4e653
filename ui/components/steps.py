"""The steps of a batch: one line each, the current one larger and with who works at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.components.marks import Mark
from ui.components.painting import fill_rounded, outline
from ui.icons import draw_icon
from ui.tokens import Size, Space, Tone, Type, Weight, theme

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: key, code (``S15``), name, its mark, the word of that mark, and who works at it since when."""

    key: str
    code: str
    name: str
    mark: Mark = Mark.NOT_BEGUN
    words: str = ""
    detail: str = ""
    current: bool = False


class StepModel(QAbstractListModel):
    """Step lines for a list view; the whole line is spoken as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[StepLine, ...] = ()

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """Take other lines; lines that stay in place are changed, so that the list keeps its position."""
        fresh = tuple(lines)
        if len(fresh) != len(self._lines):
            self.beginResetModel()
            self._lines = fresh
            self.endResetModel()
            return
        changed = [place for place, line in enumerate(fresh) if line != self._lines[place]]
        self._lines = fresh
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def line(self, index: Index) -> StepLine:
        """The line at an index."""
        return self._lines[index.row()]

    def place(self, key: str) -> QModelIndex:
        """Where a step stands; an index that is not valid where it is not there."""
        rows = [row for row, line in enumerate(self._lines) if line.key == key]
        return self.index(rows[0]) if rows else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many steps there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, its sentence for a screen reader, or its detail as tooltip."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.code} {line.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (f"{line.code} {line.name}", line.words, line.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(part for part in (line.name, line.words, line.detail) if part)
        return None


class StepDelegate(QStyledItemDelegate):
    """Paints one step line."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The current step is higher."""
        size = Size.STEP_ROW_CURRENT if _line(index).detail else Size.STEP_ROW
        return QSize(0, theme().size(size))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, bar, mark, code, name and detail."""
        line = _line(index)
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, place, chosen=chosen, focused=bool(state & QStyle.StateFlag.State_HasFocus))
        left = place.left() + look.space(Space.MEDIUM)
        edge = look.size(Size.ICON_SMALL)
        mark = QRect(left, place.top(), edge, place.height())
        if line.mark.icon is not None:
            ground = look.palette.card if chosen else look.palette.window
            draw_icon(painter, line.mark.icon, line.mark.tone, mark, knock=ground)
        text = QRect(place)
        text.setLeft(mark.right() + look.space(Space.MEDIUM))
        text.setRight(place.right() - look.space(Space.SMALL))
        self._paint_words(painter, text, line, chosen=chosen)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, place: QRect, *, chosen: bool, focused: bool) -> None:
        look = theme()
        radius = look.radius("row")
        if chosen:
            fill_rounded(painter, place, look.palette.card, radius)
            outline(painter, place, look.palette.line, look.hairline, radius)
            bar = QRect(place.left(), place.top(), look.bar("current"), place.height())
            fill_rounded(painter, bar.adjusted(0, 4, 0, -4), look.palette.accent, look.strong_line)
        if focused:
            outline(painter, place, look.palette.text, look.strong_line, radius)

    @staticmethod
    def _paint_words(painter: QPainter, text: QRect, line: StepLine, *, chosen: bool) -> None:
        look = theme()
        code_font = look.font(Type.SMALL, identifier=True)
        name_font = look.font(Type.BODY, Weight.SEMIBOLD if chosen else None)
        name_height = QFontMetrics(name_font).height()
        detail_height = QFontMetrics(look.font(Type.SMALL)).height() if line.detail else 0
        top = text.top() + (text.height() - name_height - detail_height) // 2
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        first = QRect(text.left(), top, text.width(), name_height)
        painter.setFont(code_font)
        painter.setPen(look.ink(Tone.MUTED))
        painter.drawText(first, middle, line.code)
        code_width = QFontMetrics(code_font).horizontalAdvance(line.code) + look.space(Space.SMALL)
        first.setLeft(text.left() + max(look.size(Size.STEP_CODE), code_width))
        begun = chosen or line.mark is not Mark.NOT_BEGUN
        painter.setFont(name_font)
        painter.setPen(look.ink(Tone.PLAIN if begun else Tone.MUTED))
        painter.drawText(first, middle, _elided(name_font, line.name, first.width()))
        if line.detail:
            second = QRect(first.left(), top + name_height, first.width(), detail_height)
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(look.ink(Tone.MUTED))
            painter.drawText(second, middle, _elided(look.font(Type.SMALL), line.detail, second.width()))


class StepList(QListView):
    """The list of steps: one tab stop, arrows inside, Enter or a press opens.

    Signals:
        opened: a step was opened, by its key.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = StepModel()
        self.lines.setParent(self)
        self.setModel(self.lines)
        self.setItemDelegate(StepDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        theme().follow(self)

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """Show other lines and choose the current one."""
        self.lines.show_lines(lines)
        current = next((line.key for line in lines if line.current), "")
        self.choose(current)

    def choose(self, key: str) -> None:
        """Mark a step as the one that is shown, without telling."""
        index = self.lines.place(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def keyboardSearch(self, _search: str) -> None:
        """Typed letters do not move the list: a scanner may be typing."""

    def restyle(self) -> None:
        """Take width and row heights from the tokens."""
        self.setMinimumWidth(theme().size(Size.STEPS_COLUMN) - 2 * theme().space(Space.LARGE))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.lines.line(index).key)


def _line(index: Index) -> StepLine:
    model = index.model()
    assert isinstance(model, StepModel)
    return model.line(index)


def _elided(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
