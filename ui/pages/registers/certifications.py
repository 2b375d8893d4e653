"""The register of certifications: which batch, which decision, by whom and when, and until when it is kept."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.batch.questions.times import show_time
from batchtrack.services.paperwork.extract import draw_up_register
from batchtrack.services.views.certifications import CertificationRow, certification_rows
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.marks import Mark, Verdict
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.components.table_model import Column
from ui.desk import Desk, Target
from ui.icons import Icon
from ui.pages.local_time import day
from ui.pages.registers.register import Register, RegisterFacts
from ui.pages.registers.register_paper import RegisterPaper
from ui.sheets import AskedWords, ask_signed_answers, own_name
from ui.texts import certifications as texts
from ui.texts import say

_DECISIONS: Final[Mapping[str, tuple[Mark, str]]] = {
    "certified": (Mark.TICK, texts.CERTIFIED),
    "confirmed": (Mark.TICK, texts.CONFIRMED),
    "stale": (Mark.ALERT, texts.STALE),
    "withdrawn": (Mark.STOP, texts.WITHDRAWN),
    "recalled": (Mark.STOP, texts.RECALLED),
    "supplied_outside": (Mark.ALERT, texts.SUPPLIED),
}
_FAVOURABLE: Final = frozenset({"certified", "confirmed"})


class CertificationsPage(Register[CertificationRow]):
    """The register; a line leads to its batch."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[CertificationRow], ...] = (
            Column("at", say(texts.TIME), lambda row: show_time(row.at, zone)),
            Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("product", say(texts.PRODUCT), lambda row: row.product),
            Column("stage", say(texts.STAGE), lambda row: row.stage),
            Column("decision", say(texts.DECISION), lambda row: _said(row).words, mark=lambda row: _said(row).mark),
            Column("person", say(texts.PERSON), lambda row: row.person),
            Column("number", say(texts.NUMBER), lambda row: row.number or row.reason),
            Column("kept", say(texts.KEPT), lambda row: "" if row.kept_until is None else day(row.kept_until, zone)),
        )
        facts = RegisterFacts(
            title=say(texts.TITLE),
            sentence=say(texts.SENTENCE),
            none=say(texts.NONE),
            drawing=Icon.RELEASE,
            columns=columns,
            stretch="number",
            read=lambda: certification_rows(desk.workplace),
            filters={
                texts.ALL: lambda _row: True,
                texts.CERTIFIED: lambda row: row.decision in _FAVOURABLE,
                texts.OTHER: lambda row: row.decision not in _FAVOURABLE,
            },
        )
        super().__init__(desk, facts)
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch, "papers")))
        self.draw_up = Button(say(texts.DRAW_UP), Kind.SECONDARY)
        self.draw_up.clicked.connect(self._draw_up)
        self.add_above(self.draw_up)
        self.paper = RegisterPaper(desk)
        self.paper.hide()
        self.paper.left.connect(lambda: self._show_paper(""))
        self.add_below(self.paper, 1)

    def _draw_up(self) -> None:
        """Its author signs; then the paper is looked at."""
        content = SignatureFacts(
            banner=BannerFacts("", ""),
            about=say(texts.TITLE),
            list_title=say(texts.TITLE),
            entries=(SignedEntry(say(texts.LINES), str(len(self._rows)), Mark.NONE),),
            title=say(texts.DRAW_UP),
            meaning=say(texts.DRAW_UP_MEANING),
            act=say(texts.DRAW_UP),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
        ask_signed_answers(
            self._desk,
            self,
            content,
            (AskedWords("reason", say(texts.REASON)),),
            lambda by, given: draw_up_register(self._desk.workplace, given["reason"], by),
            lambda done: self._show_paper(str(done.made)),
        )

    def _show_paper(self, number: str) -> None:
        """Show an extract in the place of the list; with an empty number the list again."""
        self.set_list_visible(visible=not number)
        self.paper.setVisible(bool(number))
        if number:
            self.paper.show_number(number)


def _said(row: CertificationRow) -> Verdict:
    mark, words = _DECISIONS.get(row.decision, (Mark.STOP, row.decision.replace("_", " ")))
    return Verdict(mark, say(words))
