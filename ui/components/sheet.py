"""A window-modal sheet over the dimmed page, with the banner repeated: to sign, and to confirm what stays."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.banner import BannerFacts, IdentityBand
from ui.components.painting import outline
from ui.tokens import Size, Space, theme

_DIMMED: Final = 0.72
_MOVES: Final = frozenset({QEvent.Type.Resize, QEvent.Type.Move})


class Dimmer(QWidget):
    """A veil over a window while a sheet stands on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil."""
        colour = QColor(theme().palette.window)
        colour.setAlphaF(_DIMMED)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()


class Sheet(QDialog):
    """A sheet: band with identity, ``body`` for its content, ``foot`` for its buttons (right end is the act).

    Esc goes back with nothing lost (``rejected``). No button is ever the default: a scan ends in Enter.
    """

    def __init__(self, parent: QWidget, facts: BannerFacts, about: str) -> None:
        super().__init__(parent.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(f"{facts.subject} {about}")
        self._page = parent.window()
        self._dimmer = Dimmer(self._page)
        self.destroyed.connect(self._dimmer.deleteLater)
        self._page.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        whole.addWidget(IdentityBand(facts, about))
        self.body = QVBoxLayout()
        whole.addLayout(self.body, 1)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        whole.addLayout(self.foot)
        self._frame_line = whole
        theme().follow(self)

    def take_scan(self, code: str) -> None:
        """A scan came while the sheet is open: it answers no question; a sheet that can use one says how."""

    def veil(self) -> None:
        """The window is locked over it: a sheet that holds a password lets go of it."""

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        pad = look.space(Space.CARD)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look.space(Space.MEDIUM))
        self.foot.setContentsMargins(pad, 0, pad, look.space(Space.LARGE) + look.space(Space.TINY))
        self.foot.setSpacing(look.space(Space.SMALL))
        edge = look.hairline
        self._frame_line.setContentsMargins(edge, edge, edge, edge)
        self.update()
        if self.isVisible():
            self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the page whatever its size."""
        if watched is self._page and event.type() in _MOVES and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the page and stand in its middle."""
        self._dimmer.setGeometry(self._page.rect())
        self._dimmer.show()
        self._dimmer.raise_()
        self._stand()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Clear the page again."""
        self._dimmer.hide()
        super().hideEvent(event)

    def fit(self) -> None:
        """Take the height that the content needs now, for example after a notice came."""
        self._frame_line.activate()
        if self.isVisible():
            self._stand()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and line."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.palette.card)
        outline(painter, self.rect(), look.palette.border, look.hairline, 0)
        painter.end()

    def _stand(self) -> None:
        look = theme()
        room = self._page.size()
        margin = 2 * look.space(Space.LARGE)
        wide = min(look.size(Size.SHEET), room.width() - margin)
        wanted = max(look.size(Size.SHEET_HEIGHT), self._frame_line.totalHeightForWidth(wide))
        high = min(wanted, room.height() - margin)
        corner = self._page.mapToGlobal(QRect(0, 0, room.width() - wide, room.height() - high).center())
        self.setGeometry(corner.x(), corner.y(), wide, high)
