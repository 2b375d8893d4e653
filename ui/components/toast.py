"""Toasts, for what needs no answer: bottom left, four seconds, one at a time; never for a refusal."""

from collections import deque
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.components.announcing import announce
from ui.components.label import Label
from ui.components.painting import fill_rounded
from ui.icons import Icon, draw_icon
from ui.tokens import Size, Space, Tone, theme

SHOWN_MS: Final = 4000
KEPT: Final = 100


class Toast(QFrame):
    """The one toast of a window; the last hundred are kept in ``kept`` for the list of notifications."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.kept: deque[str] = deque(maxlen=KEPT)
        self._host = window
        self._waiting: deque[str] = deque()
        self._label = Label("", tone=Tone.ON_BANNER, wraps=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._next)
        window.installEventFilter(self)
        self.hide()
        theme().follow(self)

    def say(self, words: str) -> None:
        """Show words, after those that are showing now."""
        self.kept.append(words)
        self._waiting.append(words)
        if not self.isVisible():
            self._next()

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        look = theme()
        left = 2 * look.space(Space.MEDIUM) + look.size(Size.ICON)
        self._row.setContentsMargins(left, look.space(Space.MEDIUM), look.space(Space.LARGE), look.space(Space.MEDIUM))
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go four seconds after the pointer left."""
        super().leaveEvent(event)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the corner when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and tick."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, self.rect(), look.palette.banner, look.radius("row"))
        edge = look.size(Size.ICON)
        place = self.rect().adjusted(look.space(Space.MEDIUM), 0, 0, 0)
        place.setWidth(edge)
        draw_icon(painter, Icon.TICK, Tone.ON_BANNER, place)
        painter.end()

    def _next(self) -> None:
        if not self._waiting:
            self.hide()
            return
        words = self._waiting.popleft()
        self._label.say(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def _place(self) -> None:
        look = theme()
        wide = min(look.size(Size.TOAST), self._host.width() - 2 * look.space(Space.LARGE))
        self.resize(wide, max(self.heightForWidth(wide), self.sizeHint().height()))
        self.move(
            look.space(Space.LARGE) + look.size(Size.RAIL),
            self._host.height() - self.height() - look.space(Space.LARGE),
        )
