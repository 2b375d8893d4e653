"""A chip: a mark and a few words on a tinted ground; a removable one is a filter."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.marks import Mark
from ui.components.painting import fill_rounded, outline
from ui.icons import Icon, draw_icon
from ui.tokens import STATUS_TONES, Size, Space, Type, Weight, theme


class Chip(QAbstractButton):
    """A small fact; pressed it tells, a removable one asks to be taken away.

    Signals:
        removed: a removable chip was pressed.
    """

    removed = Signal()

    def __init__(
        self, words: str, mark: Mark = Mark.NONE, *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mark = mark
        self._removable = removable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if removable else Qt.FocusPolicy.NoFocus)
        if removable:
            self.clicked.connect(self.removed)
        self.show_chip(words, mark)
        theme().follow(self)

    def show_chip(self, words: str, mark: Mark) -> None:
        """Show other words and another mark."""
        self._mark = mark
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        self.setFont(theme().font(Type.SMALL, Weight.SEMIBOLD if self._loud else Weight.MEDIUM))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as mark and words."""
        look = theme()
        font = look.font(Type.SMALL, Weight.SEMIBOLD if self._loud else Weight.MEDIUM)
        wide = QFontMetrics(font).horizontalAdvance(self.text()) + 2 * look.space(Space.SMALL)
        icons = (self._mark.icon is not None) + self._removable
        return QSize(wide + icons * (look.size(Size.ICON_SMALL) + look.space(Space.TINY)), look.size(Size.CHIP))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark, words and, where it can go, the cross."""
        look = theme()
        colours = look.palette.status(self._mark.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, self.rect(), colours.tint, look.radius())
        inside = self.rect().adjusted(look.space(Space.SMALL), 0, -look.space(Space.SMALL), 0)
        edge = look.size(Size.ICON_SMALL)
        if self._mark.icon is not None:
            where = inside.adjusted(0, 0, edge - inside.width(), 0)
            draw_icon(painter, self._mark.icon, self._mark.tone, where, knock=colours.tint)
            inside.setLeft(inside.left() + edge + look.space(Space.TINY))
        if self._removable:
            draw_icon(painter, Icon.CLOSE, self._mark.tone, inside.adjusted(inside.width() - edge, 0, 0, 0))
        painter.setFont(look.font(Type.SMALL, Weight.SEMIBOLD if self._loud else Weight.MEDIUM))
        painter.setPen(QColor(colours.text if self._loud else look.palette.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            outline(painter, self.rect(), look.palette.text, look.strong_line, look.radius())
        painter.end()

    @property
    def _loud(self) -> bool:
        return self._mark.tone in STATUS_TONES
