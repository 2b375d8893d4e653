"""The pages of a paper, small, in a column."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from ui.components.painting import outline
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, theme


class Thumbnails(QListWidget):
    """Small pages; one tab stop, arrows inside.

    Signals:
        chosen: a page was chosen, from 0.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListWidget.Movement.Static)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say(texts.NEXT_PAGE))
        self.viewport().setAutoFillBackground(False)
        self.currentRowChanged.connect(self._tell)
        theme().follow(self)

    def show_pages(self, document: QPdfDocument) -> None:
        """Show the pages of a document."""
        self.blockSignals(True)
        self.clear()
        count = document.pageCount()
        for page in range(count):
            item = QListWidgetItem(QIcon(self._small(document, page)), str(page + 1))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                say(texts.PAGE_OF, page=str(page + 1), pages=str(count)),
            )
            self.addItem(item)
        self.blockSignals(False)

    def mark(self, page: int) -> None:
        """Mark the page that is shown, without telling."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def keyboardSearch(self, _search: str) -> None:
        """Typed letters do not move the list: a scanner may be typing."""

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        look = theme()
        wide = look.size(Size.THUMBNAIL)
        self.setIconSize(QSize(wide, wide * 3 // 2))
        self.setSpacing(look.space(Space.TINY))
        self.setFixedWidth(wide + 2 * look.space(Space.LARGE))

    def _small(self, document: QPdfDocument, page: int) -> QPixmap:
        points = document.pagePointSize(page)
        wide = theme().size(Size.THUMBNAIL)
        high = round(wide * points.height() / max(points.width(), 1.0))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(wide, high) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(Qt.GlobalColor.white))
        painter = QPainter(pixmap)
        image = document.render(page, QSize(wide, high) * ratio)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(0, 0, image)
        edge = QPixmap(pixmap).rect()
        edge.setSize(QSize(wide, high))
        outline(painter, edge, theme().palette.line, 1, 0)
        painter.end()
        return pixmap

    def _tell(self, page: int) -> None:
        if page >= 0:
            self.chosen.emit(page)
