"""The line at the window's foot that says of a demonstration that it is one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.components.label import Label
from ui.texts import say
from ui.texts import sign_in as texts
from ui.tokens import Space, Tone, Type, Weight, theme


class DemoBand(QFrame):
    """One quiet line, on every page."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(Label(say(texts.DEMONSTRATION), Type.CAPTION, tone=Tone.WAITING, weight=Weight.SEMIBOLD))
        self._row.addWidget(Label(say(texts.DEMONSTRATION_HINT), Type.CAPTION, tone=Tone.MUTED))
        self._row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        side, edge = look.space(Space.LARGE), look.space(Space.TINY)
        self._row.setContentsMargins(side, edge, side, edge)
        self._row.setSpacing(look.space(Space.SMALL))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line above it."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.palette.sunken)
        painter.fillRect(0, 0, self.width(), look.hairline, look.palette.line)
        painter.end()
