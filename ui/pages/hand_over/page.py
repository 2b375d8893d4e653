"""Shift hand-over: what is open, what is late, what is due; on one page, printable."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.views.hand_over import HandOver, hand_over
from ui.components.button import Button, Kind
from ui.components.empty import PaleRows
from ui.components.fitted_table import FittedTable
from ui.components.label import Label
from ui.components.page_scroll import PageScroll
from ui.components.table_model import Column
from ui.desk import Desk, Target
from ui.languages import language
from ui.pages.hand_over.sections import HandRow, HandSection, paper_of, sections_of
from ui.pages.local_time import weekday_and_clock
from ui.papers_out import choose_file, choose_printer
from ui.texts import hand_over as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, theme
from ui.work import Latest

_FILE = "hand-over.pdf"


class HandOverPage(QWidget):
    """Sections under each other; each row of a batch leads there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone = desk.workplace.site.zone
        self._latest = Latest(desk.worker)
        self._seen: HandOver | None = None
        self._when = Label("", tone=Tone.MUTED)
        self.sections: list[FittedTable[HandRow]] = []
        self._scroll = PageScroll()
        self._pale = PaleRows()
        self._scroll.content.addWidget(self._pale)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._heading())
        self._whole.addWidget(self._scroll, 1)
        theme().follow(self)

    def refresh(self) -> None:
        """Read it again."""
        self._latest.ask(lambda: hand_over(self._desk.workplace), self._show)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._whole.setSpacing(look.space(Space.LARGE))
        self._scroll.content.setSpacing(look.space(Space.LARGE))

    def write(self, path: Path) -> None:
        """Write the hand-over as a PDF."""

        def do() -> Outcome:
            path.write_bytes(self._paper())
            return Done()

        self._desk.run(do, lambda _done: self._desk.noted.emit(say(texts.SAVED, file=path.name)), self._desk.told.emit)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(say(texts.TITLE), Type.PAGE))
        words.addWidget(self._when)
        row.addLayout(words, 1)
        self.back = Button(say(texts.BACK))
        self.back.clicked.connect(lambda: self._desk.open_page.emit("work"))
        self.save = Button(say(texts.SAVE))
        self.save.clicked.connect(lambda: choose_file(self, say(texts.SAVE_AS), _FILE, self.write))
        self.print = Button(say(texts.PRINT), Kind.PRIMARY)
        self.print.clicked.connect(self._print)
        for button in (self.back, self.save, self.print):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _show(self, seen: HandOver) -> None:
        self._seen = seen
        self._pale.hide()
        said_day, said_time = weekday_and_clock(seen.at, self._zone)
        self._when.say(say(texts.STATE_AT, day=said_day, time=said_time))
        found = sections_of(seen, self._zone)
        if not self.sections:
            self.sections = [self._section(part) for part in found]
            self._scroll.content.addStretch(1)
        for table, part in zip(self.sections, found, strict=True):
            table.show_rows(part.rows)

    def _section(self, part: HandSection) -> FittedTable[HandRow]:
        columns = [
            Column(
                str(place),
                head,
                lambda row, place=place: row.cells[place],  # type: ignore[misc]  # the default binds the place
                mark=(lambda row: row.mark) if place == 1 else None,
                identifier=place == 0,
                strong=place == 0,
            )
            for place, head in enumerate(part.heads)
        ]
        table: FittedTable[HandRow] = FittedTable(part.title, columns, stretch="1", none=part.none)
        table.table.opened.connect(self._open)
        self._scroll.content.addWidget(table)
        return table

    def _open(self, row: HandRow) -> None:
        if row.batch:
            self._desk.go.emit(Target(row.batch))

    def _print(self) -> None:
        self._latest.ask(self._paper, lambda content: choose_printer(self, say(texts.TITLE), content))

    def _paper(self) -> bytes:
        """The paper of this moment; off the window's thread."""
        workplace = self._desk.workplace
        seen = hand_over(workplace)
        return workplace.papers.listed(paper_of(workplace, seen, self._desk.session.name, language()))
