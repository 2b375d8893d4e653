"""Buttons: one primary a page, secondary ones outlined, quiet ones in accent text."""

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import Icon, icon
from ui.tokens import Size, Space, Tone, theme


class Kind(Enum):
    """How much weight a button carries."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    CHOICE = "choice"


class Button(QPushButton):
    """A button that says a verb and an object; never the default by itself, since a scan ends in Enter."""

    def __init__(self, words: str, kind: Kind = Kind.SECONDARY, *, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if kind is Kind.QUIET else Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; a focused primary also has a line in its label's colour, for ink on petrol is weak."""
        super().paintEvent(event)
        if self._kind is not Kind.PRIMARY or not self.hasFocus():
            return
        wide = theme().strong_line
        inside = QRect(self.rect()).adjusted(wide + 1, wide + 1, -wide - 2, -wide - 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().palette.on_accent), wide))
        painter.drawRoundedRect(inside, theme().radius(), theme().radius())
        painter.end()


class IconButton(Button):
    """A button with a drawing alone; its name is spoken and stands in the tooltip."""

    def __init__(self, drawing: Icon, name: str, *, tone: Tone = Tone.MUTED) -> None:
        super().__init__("", Kind.QUIET)
        self._drawing = drawing
        self._tone = tone
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().follow(self)

    def restyle(self) -> None:
        """Take size and colour from the tokens."""
        edge = theme().size(Size.ICON)
        self.setIcon(icon(self._drawing, self._tone))
        self.setIconSize(QSize(edge, edge))
        self.setMaximumWidth(edge + 2 * theme().space(Space.MEDIUM))
