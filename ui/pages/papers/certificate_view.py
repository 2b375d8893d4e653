"""A certificate as it was issued: its pages, where its fields stand, who signed, and whether it counts."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QGridLayout

from batchtrack.batch.questions.times import show_time
from batchtrack.refusals import Refusal
from batchtrack.services.certificates.handing_out import preview
from batchtrack.services.views.shapes import Banner, PaperRow
from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.notice import NoticeFacts, NoticeStack
from ui.components.pdf_preview import PdfPreview
from ui.desk import Desk
from ui.pages.clearing import clear
from ui.pages.columns import Columns, ScrollCard
from ui.pages.facts import Fact, FactList
from ui.pages.papers.certificate_acts import CertificateActs
from ui.pages.papers.field_list import FieldList, find_fields
from ui.pages.papers.handing_out import HandingOut
from ui.pages.papers.recipients import Recipients, sending_facts, unanswered
from ui.papers_out import printers_here
from ui.sheets.open_sheet import spoken
from ui.texts import papers as texts
from ui.texts import say, say_count
from ui.tokens import Space, Tone, Type, Weight
from ui.work import Latest

STATES: Final[Mapping[str, Verdict]] = {
    "valid": Verdict(Mark.TICK, texts.VALID),
    "drawn_up": Verdict(Mark.TICK, texts.DRAWN_UP),
    "stale": Verdict(Mark.ALERT, texts.STALE),
    "superseded": Verdict(Mark.ALERT, texts.SUPERSEDED),
    "withdrawn": Verdict(Mark.STOP, texts.WITHDRAWN),
}


def paper_state(paper: PaperRow) -> Verdict:
    """Whether a paper counts, as a mark and words."""
    state = STATES[paper.state]
    return Verdict(state.mark, say(state.words))


class CertificateView(Columns):
    """One issued certificate."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._shown = ""
        self._out = HandingOut(desk, self, self._tell_saved, self._refused)
        self._acts = CertificateActs(desk, self)
        self._recipients = Recipients(desk, self)
        self.notices = NoticeStack()
        self.notices.hide()
        self.main.addWidget(self.notices)
        self.preview = PdfPreview()
        paper = Card(padding=Space.LARGE)
        paper.body.addWidget(self.preview)
        self.main.addWidget(paper, 1)
        self.card = ScrollCard()
        self.side.addWidget(self.card, 1)
        self.fields = FieldList()
        self.fields.chosen.connect(self.preview.go_to)
        self._title = Label("", Type.TITLE, wraps=True)
        self._facts = FactList()
        self._heading = Label(say(texts.FIELDS), Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD)
        for part in (self._title, self._facts, self._heading, self.fields):
            self.card.content.addWidget(part)
        self.card.content.addStretch(1)

    def show_paper(self, banner: Banner, paper: PaperRow, version: int) -> None:
        """Show a paper and whether it counts; its bytes are read once."""
        self._title.say(paper.number)
        self._facts.show_facts((*_facts(paper, banner.zone), *sending_facts(paper, banner.zone)))
        self._show_acts(banner, paper, version)
        for part in (self._heading, self.fields):
            part.setVisible(bool(paper.stage))
        key = f"{banner.batch} {paper.number}"
        if key != self._shown:
            self._shown = key
            self.notices.hide()
            self._latest.ask(
                lambda: preview(self._desk.workplace, banner.batch, paper.number),
                lambda content: self._show_pages(content, paper.fields),
                self._refused,
            )

    def _show_pages(self, content: bytes, titles: tuple[tuple[str, ...], ...]) -> None:
        self.preview.show_pdf(content)
        pages = [self.preview.text_of(page) for page in range(self.preview.page_count)]
        self.fields.show_fields(find_fields(pages, titles))

    def _show_acts(self, banner: Banner, paper: PaperRow, version: int) -> None:
        clear(self.card.foot)
        acts: list[tuple[str, Callable[[], None]]] = []
        if paper.state == "stale":
            acts.append((say(texts.CONFIRM), lambda: self._acts.confirm(banner, paper, version)))
        for sending in unanswered(paper):
            words = say(texts.ACKNOWLEDGE, recipient=sending.recipient)
            acts.append((words, partial(self._recipients.acknowledge, banner, paper, sending)))
        acts.append((say(texts.SAVE), lambda: self._out.save_issued(banner, paper)))
        if printers_here():
            acts.append((say(texts.PRINT), lambda: self._out.print_issued(banner, paper)))
        acts.append((say(texts.COPY), lambda: self._out.copy(banner, paper)))
        acts.append((say(texts.SEND), lambda: self._recipients.send(banner, paper)))
        if paper.state in {"valid", "stale"}:
            acts.append((say(texts.WITHDRAW), lambda: self._acts.withdraw(banner, paper, version)))
        others = QGridLayout()
        for place, (words, do) in enumerate(acts):
            button = Button(words, Kind.SECONDARY if place else Kind.PRIMARY)
            button.clicked.connect(do)
            if place:
                others.addWidget(button, (place - 1) // 2, (place - 1) % 2)
            else:
                self.card.foot.addWidget(button)
        self.card.foot.addLayout(others)

    def _tell_saved(self, path: Path) -> None:
        self._desk.noted.emit(say(texts.SAVED, file=path.name))

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out, code = spoken(refusals)
        self.notices.show()
        self.notices.show_notices((NoticeFacts("paper", Mark.ALERT, fact, way_out, code=code),))


def _facts(paper: PaperRow, zone: str) -> tuple[Fact, ...]:
    return (
        Fact(say(texts.STAGE), paper.title),
        Fact(say(texts.ISSUED), show_time(paper.issued_at, zone)),
        Fact(say(texts.SIGNED), paper.signed_by, note=say(texts.OWN_KEY_NOTE)),
        Fact(say(texts.STATE), "", verdict=paper_state(paper)),
        Fact(say(texts.COPIED), say_count(texts.COPIES, paper.copies) if paper.copies else ""),
    )
