"""A quiet line that says what a scan would do here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.components.label import Label
from ui.icons import Icon, draw_icon
from ui.tokens import Size, Space, Tone, theme


class ScanHint(QWidget):
    """The scan drawing and a sentence."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addWidget(Label(words, tone=Tone.MUTED))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        self._row.setContentsMargins(look.size(Size.ICON) + look.space(Space.SMALL), 0, 0, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scan mark."""
        painter = QPainter(self)
        where = self.rect()
        where.setWidth(theme().size(Size.ICON))
        draw_icon(painter, Icon.SCAN, Tone.MUTED, where)
        painter.end()
