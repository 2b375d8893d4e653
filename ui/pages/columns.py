"""The room of a page: cards side by side with the gaps of the tokens, and a side column of one width."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.components.card import Card
from ui.tokens import Size, Space, theme


class Columns(QWidget):
    """A main column that takes the room, and a side column."""

    def __init__(self, *, side: Size | None = Size.SHEET_SIDE) -> None:
        super().__init__()
        self._side_size = side
        self._row = QHBoxLayout(self)
        self.main = QVBoxLayout()
        self._row.addLayout(self.main, 1)
        self._side = QWidget()
        self.side = QVBoxLayout(self._side)
        self.side.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side, 0 if side is not None else 1)
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps and the side's width from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._row.setContentsMargins(edge, edge, edge, edge)
        for part in (self._row, self.main, self.side):
            part.setSpacing(edge)
        if self._side_size is not None:
            self._side.setFixedWidth(look.size(self._side_size))


class ScrollCard(Card):
    """A card whose content scrolls where it is longer than the room; ``foot`` stays at its lower edge."""

    def __init__(self) -> None:
        super().__init__(padding=Space.HAIR)
        inside = QWidget()
        self._inside = inside
        self.content = QVBoxLayout(inside)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.body.addWidget(self._scroll, 1)
        self.foot = QVBoxLayout()
        self.body.addLayout(self.foot)
        self.restyle()

    def hug(self) -> None:
        """Take no more height than the content needs."""
        wanted = self._inside.sizeHint().height() + self.foot.sizeHint().height()
        self.setMaximumHeight(wanted + 2 * theme().space(Space.MEDIUM))

    def restyle(self) -> None:
        """Take padding and gaps from the tokens."""
        super().restyle()
        content = getattr(self, "content", None)
        foot = getattr(self, "foot", None)
        if content is None or foot is None:
            return
        look = theme()
        pad = look.space(Space.LARGE)
        content.setContentsMargins(pad, pad, pad, pad)
        content.setSpacing(look.space(Space.MEDIUM))
        foot.setContentsMargins(pad, 0, pad, pad)
        foot.setSpacing(look.space(Space.SMALL))
