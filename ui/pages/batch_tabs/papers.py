"""The issued papers of a batch: the list, and the chosen one as it was issued."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import BatchPage, PaperRow
from ui.components.button import Button
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.empty import EmptyState
from ui.desk import Desk, Target
from ui.icons import Icon
from ui.pages.clearing import clear
from ui.pages.papers import CertificateView, ask_to_draw_up
from ui.texts import papers as texts
from ui.texts import say
from ui.tokens import Space, theme


class PapersTab(QWidget):
    """The papers tab of a batch; the newest paper is shown first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page: BatchPage | None = None
        self._chosen = ""
        self._known: tuple[str, ...] = ()
        self.choices = ChoiceButtons()
        self.view = CertificateView(desk)
        self._none = EmptyState(say(texts.NONE_YET), say(texts.OPEN), Icon.RELEASE)
        self._none.started.connect(self._open_release)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._row = QHBoxLayout()
        self.draw_up = Button(say(texts.DRAW_UP))
        self.draw_up.clicked.connect(self._draw_up)
        self._column.addLayout(self._row)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self._none, 1)
        theme().follow(self)

    def show_page(self, page: BatchPage) -> None:
        """Show the papers; the chosen one stays chosen until a newer one is issued."""
        numbers = tuple(paper.number for paper in page.papers)
        if numbers != self._known or self._page is None:
            self._chosen = numbers[-1] if numbers else ""
            self._known = numbers
            self._offer(page.papers)
        self._page = page
        self.view.setVisible(bool(numbers))
        self._none.setVisible(not numbers)
        self.show_paper(self._chosen)

    def show_paper(self, number: str) -> None:
        """Go to a paper."""
        if self._page is None:
            return
        paper = next((paper for paper in self._page.papers if paper.number == number), None)
        if paper is not None:
            self._chosen = number
            self.choices.check(number)
            self.view.show_paper(self._page.banner, paper, self._page.version)

    def show_field(self, field: str) -> None:
        """Go to a paper by its number."""
        self.show_paper(field)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        edge = theme().space(Space.LARGE)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row.setContentsMargins(edge, edge, edge, 0)

    def _offer(self, papers: tuple[PaperRow, ...]) -> None:
        """One button a paper, where there is more than one."""
        self._row.removeWidget(self.draw_up)
        clear(self._row)
        self.choices = ChoiceButtons()
        for paper in papers if len(papers) > 1 else ():
            words = f"{paper.number}  {paper.title}"
            button = self.choices.add(Choice(paper.number, words), f"{say(texts.PAPER)}: {words}")
            button.clicked.connect(lambda _checked=False, number=paper.number: self.show_paper(number))
        self._row.addWidget(self.choices)
        self._row.addStretch(1)
        self._row.addWidget(self.draw_up)
        self.restyle()

    def _draw_up(self) -> None:
        if self._page is not None:
            ask_to_draw_up(self._desk, self, self._page.banner)

    def _open_release(self) -> None:
        if self._page is not None:
            self._desk.go.emit(Target(self._page.banner.batch, tab="release"))
