"""Icons for buttons, actions and menus: painted in the palette that is in force at that moment."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ui.icons.drawing import draw_icon
from ui.icons.names import Icon
from ui.tokens import Tone


class PaletteIconEngine(QIconEngine):
    """Paints one icon in one tone; a disabled one is faded."""

    def __init__(self, drawing: Icon, tone: Tone) -> None:
        super().__init__()
        self._drawing = drawing
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint into the rectangle."""
        tone = Tone.DISABLED if mode is QIcon.Mode.Disabled else self._tone
        draw_icon(painter, self._drawing, tone, rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """A copy, as Qt asks for when an icon is shared."""
        return PaletteIconEngine(self._drawing, self._tone)


def icon(drawing: Icon, tone: Tone = Tone.PLAIN) -> QIcon:
    """An icon for a button or an action."""
    return QIcon(PaletteIconEngine(drawing, tone))
