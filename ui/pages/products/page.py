"""The product library: every version, and the one that is open as a document."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batchtrack.services.views.product_document import ProductDocument, product_document
from batchtrack.services.views.registers import VersionRow
from ui.components.button import Button
from ui.components.card import Card
from ui.components.document_view import DocumentView
from ui.components.label import Label
from ui.desk import Desk
from ui.pages.clearing import clear
from ui.pages.products.acts import ProductActs
from ui.pages.products.library import ProductLibrary
from ui.pages.products.news import news_of
from ui.pages.products.outline import outline_of
from ui.texts import products as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, theme
from ui.work import Latest


class ProductsPage(QWidget):
    """The list, or one version."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._open: VersionRow | None = None
        self.acts = ProductActs(desk, self)
        self.library = ProductLibrary(desk)
        self.library.table.opened.connect(self.open)
        self.library.put_forward.clicked.connect(self.acts.put_forward)
        self.document = DocumentView(say(texts.STEPS))
        self.news = DocumentView(say(texts.HOW))
        self._title = Label("", Type.PAGE, wraps=True)
        self._subtitle = Label("", tone=Tone.MUTED, wraps=True)
        self._buttons = QHBoxLayout()
        self.version = QWidget()
        self._column = QVBoxLayout(self.version)
        self._columns = QHBoxLayout()
        self._build()
        self._stack = QStackedWidget()
        for part in (self.library, self.version):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        desk.changed.connect(lambda _streams: self.refresh() if self.isVisible() else None)
        theme().follow(self)

    def refresh(self) -> None:
        """Read the list, and the version that is open, again."""
        self.library.refresh()
        if self._open is not None:
            self._read(self._open)

    def open(self, row: VersionRow) -> None:
        """Show one version."""
        self._open = row
        self._read(row)

    def close_version(self) -> None:
        """Show the list again."""
        self._open = None
        self._latest.drop()
        self._stack.setCurrentWidget(self.library)

    def act_on_key(self, act: str) -> None:
        """F6 goes from the news to the document and back."""
        if act == "next_pane" and self._open is not None:
            other = self.document if self.news.hasFocus() else self.news
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._column.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._column.setSpacing(look.space(Space.MEDIUM))
        self._columns.setSpacing(look.space(Space.LARGE))
        self._buttons.setSpacing(look.space(Space.SMALL))

    def _build(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        head.addLayout(self._buttons)
        back = Button(say(texts.BACK_TO_LIBRARY))
        back.clicked.connect(self.close_version)
        head.addWidget(back)
        self._column.addLayout(head)
        for view, share in ((self.news, 1), (self.document, 2)):
            card = Card()
            card.body.addWidget(view)
            self._columns.addWidget(card, share)
        self._column.addLayout(self._columns, 1)

    def _read(self, row: VersionRow) -> None:
        workplace = self._desk.workplace
        self._latest.ask(lambda: product_document(workplace, row.code, row.version), self._show)

    def _show(self, seen: ProductDocument) -> None:
        site, product = self._desk.workplace.site, seen.product
        self._title.say(say(texts.VERSION, product=product.code, version=str(product.version)))
        self._subtitle.say(product.title)
        self.news.show_lines(tuple(news_of(seen, site.zone)))
        self.document.show_lines(tuple(outline_of(product, site.decimal_mark)))
        clear(self._buttons)
        for button in self.acts.buttons(seen):
            self._buttons.addWidget(button)
        self._stack.setCurrentWidget(self.version)
