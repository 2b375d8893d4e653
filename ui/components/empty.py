"""Pages without content: one sentence what will be here, one button that starts it; pale rows while loading."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.painting import fill_rounded
from ui.icons import Icon, draw_icon
from ui.tokens import Size, Space, Tone, theme


class _Drawing(QWidget):
    """A large pale drawing."""

    def __init__(self, drawing: Icon) -> None:
        super().__init__()
        self._drawing = drawing
        theme().follow(self)

    def restyle(self) -> None:
        """Take the size from the tokens."""
        edge = theme().size(Size.EMPTY_ICON)
        self.setFixedSize(edge, edge)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_icon(painter, self._drawing, Tone.MUTED, self.rect())
        painter.end()


class EmptyState(QWidget):
    """What stands where nothing is yet.

    Signals:
        started: its button was pressed.
    """

    started = Signal()

    def __init__(self, sentence: str, action: str = "", drawing: Icon = Icon.BATCHES) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(_Drawing(drawing), 0, centre)
        words = Label(sentence, tone=Tone.MUTED, wraps=True)
        words.setAlignment(centre)
        self._column.addWidget(words)
        if action:
            button = Button(action, Kind.PRIMARY)
            button.clicked.connect(self.started)
            self._column.addWidget(button, 0, centre)
        self._column.addStretch(2)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        self._column.setSpacing(look.space(Space.LARGE))
        edge = look.space(Space.CARD)
        self._column.setContentsMargins(edge, edge, edge, edge)


class PaleRows(QWidget):
    """Three pale rows while rows are read."""

    _ROWS = 3

    def __init__(self) -> None:
        super().__init__()
        theme().follow(self)

    def restyle(self) -> None:
        """Take heights from the tokens."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for three table rows."""
        return QSize(theme().size(Size.STEPS_COLUMN), self._ROWS * theme().size(Size.TABLE_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, gap = look.size(Size.TABLE_ROW), look.space(Space.SMALL)
        for row in range(self._ROWS):
            place = QRect(0, row * high + gap, self.width(), high - 2 * gap)
            fill_rounded(painter, place, look.palette.sunken, look.radius())
        painter.end()
