"""Letterhead, logo and paper of the facility: shown, and changed by signature."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from batchtrack.facility.roles import QUALITY
from batchtrack.facility.stationery import ChangeStationery, PageFormat, Stationery
from batchtrack.refusals import Refusal
from batchtrack.services.attaching import read_file
from batchtrack.services.outcomes import Done, Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.stationery import change_stationery, chosen_stationery, digest_of
from ui.components.banner import BannerFacts
from ui.components.button import Button
from ui.components.card import Card
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.facts import Fact, FactList
from ui.sheets import Answers, Asked, AskedChoice, AskedFile, AskedWords, ask_signed_answers, own_name
from ui.texts import say
from ui.texts import stationery as texts
from ui.work import Latest

_PAGES: Final = {PageFormat.A4: texts.A4, PageFormat.LETTER: texts.LETTER}
_YES, _NO, _KEEP, _NONE = "yes", "no", "keep", "none"
_ABSENT: Final = "–"


class StationeryCard(Card):
    """What papers are printed on, and the sheet that changes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say(texts.TITLE))
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._now = Stationery()
        self._facts = FactList()
        self.change = Button(say(texts.CHANGE))
        self.change.clicked.connect(self.ask)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.change)
        self.body.addWidget(self._facts)
        self.body.addLayout(foot)

    def refresh(self) -> None:
        """Show what holds."""
        self._latest.ask(lambda: chosen_stationery(self._desk.workplace), self._show)

    def ask(self) -> SignatureSheet:
        """Open the sheet."""
        site = self._desk.workplace.site
        content = SignatureFacts(
            banner=BannerFacts(site.name, site.code),
            about=say(texts.CHANGE),
            list_title=say(texts.CHANGE),
            entries=[SignedEntry(fact.name, fact.words, Mark.NONE) for fact in _facts(self._now)],
            title=say(texts.SIGN_AS),
            meaning=say(texts.MEANING),
            act=say(texts.CHANGE),
            back=say(texts.BACK),
            name=own_name(self._desk, QUALITY),
        )
        return ask_signed_answers(self._desk, self, content, _asked(self._now), self._send, self._changed)

    def _send(self, by: Confirmed, given: Answers) -> Outcome:
        kept = None if given.get("keep") == _NONE else self._now.logo
        document = read_file(Path(given["file"])) if given["file"] else None
        if isinstance(document, Refusal):
            by.held.drop()
            return not_done(document)
        content = None if document is None else document.content
        lines = tuple(line.strip() for line in given["lines"].splitlines() if line.strip())
        command = ChangeStationery(
            lines=lines,
            logo=kept if content is None else digest_of(content),
            page=PageFormat(given["page"]),
            signed_in_ink=given["ink"] == _YES,
            reason=given["reason"],
        )
        return change_stationery(self._desk.workplace, command, content, by)

    def _changed(self, _done: Done) -> None:
        self._desk.noted.emit(say(texts.CHANGED))
        self.refresh()

    def _show(self, now: Stationery) -> None:
        self._now = now
        self._facts.show_facts(_facts(now))


def _facts(now: Stationery) -> tuple[Fact, ...]:
    return (
        Fact(say(texts.LINES), "\n".join(now.lines) or _ABSENT),
        Fact(say(texts.LOGO), _ABSENT if now.logo is None else f"{now.logo[:16]}…"),
        Fact(say(texts.PAGE), say(_PAGES[now.page])),
        Fact(say(texts.INK), say(texts.INK_YES if now.signed_in_ink else texts.INK_NO)),
    )


def _asked(now: Stationery) -> tuple[Asked, ...]:
    pages = tuple(Choice(page.value, say(words)) for page, words in _PAGES.items())
    inks = (Choice(_NO, say(texts.INK_NO)), Choice(_YES, say(texts.INK_YES)))
    keeps = (Choice(_KEEP, say(texts.LOGO_KEEP)), Choice(_NONE, say(texts.LOGO_NONE)))
    kept = (AskedChoice("keep", say(texts.LOGO), keeps, chosen=_KEEP),) if now.logo is not None else ()
    return (
        AskedWords("lines", say(texts.LINES), say(texts.LINES_HINT), "\n".join(now.lines), needed=False),
        *kept,
        AskedFile("file", say(texts.LOGO_FILE), say(texts.LOGO_HINT), "PNG, JPEG (*.png *.jpg *.jpeg)", needed=False),
        AskedChoice("page", say(texts.PAGE), pages, chosen=now.page.value),
        AskedChoice("ink", say(texts.INK), inks, say(texts.INK_HINT), _YES if now.signed_in_ink else _NO),
        AskedWords("reason", say(texts.REASON)),
    )
