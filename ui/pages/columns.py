"""The room of a page: cards side by side with the gaps of the tokens, and a side column of one width."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.components.card import Card
from ui.tokens import Size, Space, theme

_CHANGES: Final = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize})


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
    """A card whose content scrolls where it is longer than the room; ``foot`` stays at its lower edge.

    One that hugs takes no more height than its content needs; one that is wide is never narrower than its content.
    """

    def __init__(self, *, hugs: bool = False, wide: bool = False) -> None:
        super().__init__(padding=Space.HAIR)
        self._hugs = hugs
        self._wide = wide
        inside = QWidget()
        self._inside = inside
        inside.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height and the width of the content."""
        if self._wide and watched is self._inside and event.type() in _CHANGES:
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(self.content.minimumSize().width() + bar)
        if self._hugs and watched is self._inside and event.type() in _CHANGES:
            wanted = self.content.totalHeightForWidth(self._inside.width())
            self.setMaximumHeight(wanted + self.foot.sizeHint().height() + theme().space(Space.SMALL))
        return super().eventFilter(watched, event)

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
