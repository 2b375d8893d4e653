"""The key sheet (F1): every key and what it does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.button import Button
from ui.components.label import Label
from ui.components.lines import Line, LinesCard
from ui.components.painting import outline
from ui.texts import say, words
from ui.texts import window as texts
from ui.tokens import Size, Space, Type, theme
from ui.window.keys import SHEET


class KeySheet(QDialog):
    """A list of keys over the window; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(say(texts.KEY_SHEET))
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(say(texts.KEY_SHEET), Type.TITLE))
        self._column.addWidget(LinesCard("", [Line(say(key.words), lead=key.sequence) for key in SHEET]))
        close = Button(say(words.CLOSE))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        self._column.addLayout(foot)
        self.finished.connect(self.deleteLater)
        theme().follow(self)

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        pad = look.space(Space.CARD)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(look.space(Space.MEDIUM))
        self.setMinimumWidth(look.size(Size.TOAST) + 2 * look.size(Size.LABEL_COLUMN))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and line."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.palette.card)
        outline(painter, self.rect(), look.palette.border, look.hairline, 0)
        painter.end()
