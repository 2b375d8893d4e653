"""A paper as it was issued: pages rendered at the screen's own resolution, thumbnails, zoom."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.components.button import Button, IconButton, Kind
from ui.components.label import Label
from ui.components.painting import outline
from ui.components.thumbnails import Thumbnails
from ui.icons import Icon
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Space, Tone, theme

SMALLEST: Final = 0.25
LARGEST: Final = 4.0
STEP: Final = 1.25
_POINTS_PER_INCH: Final = 72
_DOTS_PER_INCH: Final = 96


class PageView(QWidget):
    """One page, white in every palette."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()

    def show_page(self, pixmap: QPixmap, size: QSize) -> None:
        """Show a rendered page at a size in device-independent pixels."""
        self._pixmap = pixmap
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint page and edge."""
        look = theme()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._pixmap)
        outline(painter, self.rect(), look.palette.line, look.hairline, 0)
        painter.end()


class PageScroll(QScrollArea):
    """The room a page is looked at in; Ctrl and the wheel zoom."""

    zoomed = Signal(int)
    resized = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that the room changed."""
        super().resizeEvent(event)
        self.resized.emit()


class PdfPreview(QWidget):
    """A PDF file in a window; fits the width until somebody zooms.

    Signals:
        page_changed: the page that is shown, from 0.
    """

    page_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._document = QPdfDocument(self)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self._page = 0
        self._zoom: float | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._render)
        self._build()
        theme().follow(self)

    @property
    def page_count(self) -> int:
        """How many pages the paper has."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    def show_pdf(self, content: bytes) -> bool:
        """Show a paper by its bytes; False, and words on the page, where it is no PDF."""
        self._buffer.close()
        self._bytes = QByteArray(content)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        readable = self._document.pageCount() > 0
        self._unreadable.setVisible(not readable)
        self._scroll.setVisible(readable)
        self._thumbnails.show_pages(self._document)
        self._thumbnails.setVisible(self.page_count > 1)
        self._zoom = None
        self.go_to(0)
        return readable

    def go_to(self, page: int) -> None:
        """Show a page, from 0; what lies outside is brought in."""
        self._page = max(0, min(page, self.page_count - 1))
        self._where.say(
            say(texts.PAGE_OF, page=str(self._page + 1), pages=str(self.page_count)) if self.page_count else ""
        )
        self._thumbnails.mark(self._page)
        self._scroll.verticalScrollBar().setValue(0)
        self._later.start()
        self.page_changed.emit(self._page)

    def text_of(self, page: int) -> str:
        """All words of a page, from 0, for example to find what stands where."""
        return self._document.getAllText(page).text()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by so many steps."""
        wanted = (self._zoom or self._fit()) * STEP**steps
        self._zoom = min(max(wanted, SMALLEST), LARGEST)
        self._later.start()

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._zoom = None
        self._later.start()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        self._bar.setSpacing(look.space(Space.SMALL))
        self._whole.setSpacing(look.space(Space.LARGE))
        self._middle.setSpacing(look.space(Space.SMALL))
        self._later.start()

    def _build(self) -> None:
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._thumbnails = Thumbnails()
        self._thumbnails.chosen.connect(self.go_to)
        self._whole.addWidget(self._thumbnails)
        self._middle = QVBoxLayout()
        self._whole.addLayout(self._middle, 1)
        self._bar = self._tools()
        self._middle.addLayout(self._bar)
        self._unreadable = Label(say(texts.PAPER_UNREADABLE), tone=Tone.MUTED, wraps=True, parent=self)
        self._unreadable.hide()
        self._middle.addWidget(self._unreadable)
        self._view = PageView()
        self._scroll = PageScroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._view)
        self._scroll.setAccessibleName(say(texts.PAGE_OF, page="1", pages="1"))
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.zoomed.connect(self.zoom_by)
        self._scroll.resized.connect(self._later.start)
        self._middle.addWidget(self._scroll, 1)

    def _tools(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        self._where = Label("", tone=Tone.MUTED)
        back = IconButton(Icon.BACK, say(texts.PREVIOUS_PAGE))
        back.clicked.connect(lambda: self.go_to(self._page - 1))
        following = IconButton(Icon.FORWARD, say(texts.NEXT_PAGE))
        following.clicked.connect(lambda: self.go_to(self._page + 1))
        larger = IconButton(Icon.PLUS, say(texts.ZOOM_IN))
        larger.clicked.connect(lambda: self.zoom_by(1))
        smaller = IconButton(Icon.DASH, say(texts.ZOOM_OUT))
        smaller.clicked.connect(lambda: self.zoom_by(-1))
        fit = Button(say(texts.FIT_WIDTH), Kind.QUIET)
        fit.clicked.connect(self.fit_width)
        parts: tuple[QWidget | None, ...] = (back, self._where, following, None, smaller, larger, fit)
        for part in parts:
            if part is None:
                bar.addStretch(1)
            else:
                bar.addWidget(part)
        return bar

    def _natural(self) -> QSize:
        """The page's size on paper, in device-independent pixels."""
        points = self._document.pagePointSize(self._page)
        factor = _DOTS_PER_INCH / _POINTS_PER_INCH
        return QSize(round(points.width() * factor), round(points.height() * factor))

    def _fit(self) -> float:
        room = self._scroll.viewport().width() - theme().space(Space.SMALL)
        return max(SMALLEST, room / max(self._natural().width(), 1))

    def _render(self) -> None:
        if not self.page_count:
            return
        zoom = self._zoom or self._fit()
        size = self._natural() * zoom
        ratio = self.devicePixelRatioF()
        image = self._document.render(self._page, size * ratio)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        page = QPixmap(size * ratio)
        page.setDevicePixelRatio(ratio)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
        self._view.show_page(page, size)
