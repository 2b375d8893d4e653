"""The rail at the left: where one can go, icon over word, the person and the lock at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from ui.components.painting import outline
from ui.icons import Icon, draw_icon
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme


@dataclass(frozen=True, slots=True)
class RailPlace:
    """One place: its key, its drawing, its word."""

    key: str
    icon: Icon
    word: str


class RailButton(QAbstractButton):
    """Icon over word; the place one is in stands in accent and strong."""

    def __init__(self, place: RailPlace, *, checkable: bool = True) -> None:
        super().__init__()
        self._icon = place.icon
        self.setText(place.word)
        self.setAccessibleName(place.word)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail, or as its word where that is longer."""
        look = theme()
        word = QFontMetrics(look.font(Type.SMALL, Weight.SEMIBOLD)).horizontalAdvance(self.text())
        wide = max(look.size(Size.RAIL), word + 2 * look.space(Space.TINY))
        return QSize(wide, look.size(Size.RAIL_PLACE))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint drawing and word."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.size(Size.RAIL_ICON)
        text_height = QFontMetrics(look.font(Type.SMALL)).height()
        top = (self.height() - edge - text_height - look.space(Space.HAIR)) // 2
        chosen = self.isChecked()
        tone = Tone.ACCENT if chosen else Tone.MUTED
        draw_icon(painter, self._icon, tone, QRect(0, top, self.width(), edge))
        painter.setFont(look.font(Type.SMALL, Weight.SEMIBOLD if chosen else None))
        strong = chosen or self.underMouse()
        painter.setPen(look.ink(Tone.PLAIN if strong else Tone.MUTED))
        below = QRect(0, top + edge + look.space(Space.HAIR), self.width(), text_height)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            inside = self.rect().adjusted(2, 2, -2, -2)
            outline(painter, inside, look.palette.text, look.strong_line, look.radius())
        painter.end()


class Rail(QFrame):
    """The places, at most seven.

    Signals:
        chosen: a place was chosen, by its key.
        lock_asked, person_asked: the two at the foot.
    """

    chosen = Signal(str)
    lock_asked = Signal()
    person_asked = Signal()

    def __init__(self, places: Sequence[RailPlace], person: str = "") -> None:
        super().__init__()
        self.setAccessibleName(say(texts.PLACES))
        self._column = QVBoxLayout(self)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        for place in places:
            self._add_place(place)
        self._column.addStretch(1)
        self._person = self._foot(RailPlace("person", Icon.PERSON, person or say(texts.PERSON)))
        self._person.clicked.connect(self.person_asked)
        self._person.setVisible(bool(person))
        self._foot(RailPlace("lock", Icon.LOCK, say(texts.LOCK))).clicked.connect(self.lock_asked)
        theme().follow(self)

    def go_to(self, key: str) -> None:
        """Show which place one is in, without telling; none for a page that is no place of the rail."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setContentsMargins(0, theme().space(Space.SMALL), theme().hairline, theme().space(Space.SMALL))
        self._column.setSpacing(0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the line at its right."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.palette.card)
        line = QRect(self.width() - look.hairline, 0, look.hairline, self.height())
        painter.fillRect(line, look.palette.line)
        painter.end()

    def _add_place(self, place: RailPlace) -> None:
        button = RailButton(place)
        button.clicked.connect(lambda _checked=False, key=place.key: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[place.key] = button
        self._column.addWidget(button)

    def _foot(self, place: RailPlace) -> RailButton:
        button = RailButton(place, checkable=False)
        self._column.addWidget(button)
        return button
