"""The box of one value: painted from its state, with the unit inside at the right."""

from collections.abc import Callable
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.components.painting import fill_rounded, left_bar, outline
from ui.icons import Icon, draw_icon
from ui.tokens import Size, Space, Tone, Type, theme

_LEAVING: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class BoxState(Enum):
    """What a box is: whether it takes typing, its ground and its verdict."""

    EMPTY = "empty"
    TYPING = "typing"
    CORRECTING = "correcting"
    RECORDED = "recorded"
    ALERT = "alert"
    STOP = "stop"
    COMPUTED = "computed"
    READ_ONLY = "read_only"
    NOT_APPLICABLE = "not_applicable"
    AWAITING_SCAN = "awaiting_scan"

    @property
    def takes_typing(self) -> bool:
        """Whether keys change the text."""
        return self in {BoxState.EMPTY, BoxState.TYPING, BoxState.CORRECTING}

    @property
    def sunken(self) -> bool:
        """Whether the ground says that nobody types here."""
        return self in {BoxState.COMPUTED, BoxState.READ_ONLY, BoxState.NOT_APPLICABLE}


class ValueEdit(QLineEdit):
    """The typing part of a box: tells leaving a row from losing the window, a pop-up or a lock."""

    left_row = Signal()
    entered = Signal()
    focus_moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._identifier = False

    def set_identifier(self, identifier: bool) -> None:
        """Slashed zeros for codes."""
        self._identifier = identifier
        self.restyle()

    def restyle(self) -> None:
        """Take the font from the tokens."""
        font = theme().font(Type.VALUE, identifier=self._identifier)
        if self.font() != font:
            self.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        """A new parent brings back the font of the first polish; take it from the tokens again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_identifier"):
            self.restyle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the focus came."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the row was left, unless the window, a pop-up or a lock took the focus."""
        super().focusOutEvent(event)
        self.focus_moved.emit()
        if event.reason() in _LEAVING:
            self.left_row.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter records and goes on; everything else types."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ValueBox(QFrame):
    """One box: ground, border, bar, struck old value, the text and its unit.

    Signals:
        pressed: the drawing at the right end was pressed.
    """

    pressed = Signal()

    def __init__(self, *, drawing: Icon | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ValueEdit(self)
        self.setFocusProxy(self.editor)
        self._drawing = drawing
        self._state = BoxState.EMPTY
        self._tone = Tone.PLAIN
        self._unit = ""
        self._old = ""
        self.editor.focus_moved.connect(self.update)
        theme().follow(self)

    @property
    def state(self) -> BoxState:
        """What the box is."""
        return self._state

    def set_state(self, state: BoxState, tone: Tone = Tone.PLAIN) -> None:
        """Take a state; ``tone`` colours the bar and border where the state alone does not say it."""
        self._state = state
        told = {BoxState.ALERT: Tone.ALERT, BoxState.STOP: Tone.STOP}
        self._tone = told.get(state, tone)
        self.editor.setReadOnly(not state.takes_typing)
        self.update()

    def set_unit(self, unit: str) -> None:
        """The unit that stands inside at the right."""
        self._unit = unit
        self._place()

    def set_old(self, text: str) -> None:
        """The former value, struck through before the new one; empty for none."""
        self._old = text
        self._place()

    def set_identifier(self, identifier: bool) -> None:
        """Slashed zeros for codes."""
        self.editor.set_identifier(identifier)

    def restyle(self) -> None:
        """Take height and fonts from the tokens."""
        self.setFixedHeight(theme().size(Size.FIELD))
        self.editor.restyle()
        self._place()

    def sizeHint(self) -> QSize:
        """As wide as the value column."""
        return QSize(theme().size(Size.VALUE_COLUMN), theme().size(Size.FIELD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the typing part anew."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere in the box goes to its text; on the drawing it is told."""
        if self._drawing is not None and self._end_rect().contains(event.position().toPoint()):
            self.pressed.emit()
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, border, bar, old value, unit and drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        steps: tuple[Callable[[QPainter], None], ...] = (
            self._paint_ground,
            self._paint_border,
            self._paint_old,
            self._paint_end,
        )
        for step in steps:
            step(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = theme().palette
        ground = palette.sunken if self._state.sunken else palette.card
        fill_rounded(painter, self.rect(), ground, theme().radius())

    def _paint_border(self, painter: QPainter) -> None:
        look, radius = theme(), theme().radius()
        judged = self._tone in {Tone.ALERT, Tone.STOP, Tone.HOLD}
        if judged:
            solid = look.palette.status(self._tone).solid
            outline(painter, self.rect(), solid, look.strong_line, radius)
            left_bar(painter, self.rect(), solid, look.bar(), radius)
        if self.editor.hasFocus():
            # the bar stays to be seen beside the focus
            inside = self.rect().adjusted(look.bar() if judged else 0, 0, 0, 0)
            outline(painter, inside, look.palette.text, look.strong_line, radius)
        elif not judged:
            dashed = self._state is BoxState.AWAITING_SCAN
            outline(painter, self.rect(), look.palette.border, look.hairline, radius, dashed=dashed)

    def _paint_old(self, painter: QPainter) -> None:
        if not self._old:
            return
        font = QFont(theme().font(Type.SMALL))
        font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(theme().ink(Tone.MUTED))
        painter.drawText(self._old_rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._old)

    def _paint_end(self, painter: QPainter) -> None:
        where = self._end_rect()
        if self._drawing is not None:
            draw_icon(painter, self._drawing, Tone.MUTED, where)
            return
        painter.setFont(theme().font(Type.BODY))
        painter.setPen(QColor(theme().palette.muted))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._unit)

    def _padding(self) -> int:
        return theme().space(Space.MEDIUM)

    def _end_rect(self) -> QRect:
        wide = theme().size(Size.ICON) if self._drawing else self._text_width(self._unit, Type.BODY)
        return QRect(self.width() - self._padding() - wide, 0, wide, self.height())

    def _old_rect(self) -> QRect:
        wide = self._text_width(self._old, Type.SMALL) if self._old else 0
        return QRect(self._padding() + theme().space(Space.TINY), 0, wide, self.height())

    @staticmethod
    def _text_width(text: str, step: Type) -> int:
        return QFontMetrics(theme().font(step)).horizontalAdvance(text)

    def _place(self) -> None:
        old = self._old_rect()
        gap = theme().space(Space.SMALL)
        left = old.right() + (gap if self._old else 0)
        right = self._end_rect().left() - gap
        edge = theme().strong_line
        self.editor.setGeometry(left, edge, max(right - left, 0), self.height() - 2 * edge)
        self.update()
