"""A card: a surface and a line, no shadow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.components.label import Label
from ui.components.painting import card_surface
from ui.tokens import Space, Tone, Type, Weight, theme


class Card(QFrame):
    """A surface with its own column of content in ``body``."""

    def __init__(
        self,
        title: str = "",
        *,
        padding: Space = Space.CARD,
        gap: Space = Space.SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self._gap = gap
        self.body = QVBoxLayout(self)
        if title:
            self.body.addWidget(Label(title, Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD))
        theme().follow(self)

    def restyle(self) -> None:
        """Take padding and gaps from the tokens."""
        pad = theme().space(self._padding)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme().space(self._gap))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card_surface(painter, self.rect())
        painter.end()


class Rule(QWidget):
    """A hairline across a column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().follow(self)

    def restyle(self) -> None:
        """Take the line's weight from the tokens."""
        self.setFixedHeight(theme().hairline)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().palette.line)
        painter.end()
