"""Whom a paper went to, and that each of them knows when it no longer counts."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import AcknowledgeWithdrawal, Command, SendPaper
from batchtrack.batch.questions.times import read_time, show_time
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.views.shapes import Banner, PaperRow, SendingRow
from ui.components.marks import Mark, Verdict
from ui.desk import Desk
from ui.pages.facts import Fact
from ui.sheets import Answers, Asked, AskedWords, AskFacts, ask, banner_facts
from ui.texts import papers as texts
from ui.texts import say

GONE = frozenset({"withdrawn", "superseded"})


class Recipients:
    """The two acts."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def send(self, banner: Banner, paper: PaperRow) -> None:
        """Somebody notes whom the paper went to."""
        asked = (
            AskedWords("recipient", say(texts.RECIPIENT)),
            AskedWords("organisation", say(texts.ORGANISATION)),
            AskedWords("contact", say(texts.CONTACT)),
        )

        def made(given: Answers, at: datetime) -> Command:
            return SendPaper(paper.number, given["recipient"], given["organisation"], given["contact"], at, banner.zone)

        self._ask(banner, paper, say(texts.SENT_TO_WHOM), asked, made)

    def acknowledge(self, banner: Banner, paper: PaperRow, sending: SendingRow) -> None:
        """Somebody who has the paper was told, and said so."""
        asked = (AskedWords("person", say(texts.WHO_KNOWS), sending.contact),)

        def made(given: Answers, at: datetime) -> Command:
            return AcknowledgeWithdrawal(paper.number, sending.recipient, given["person"], at, banner.zone)

        self._ask(banner, paper, say(texts.ACKNOWLEDGED_BY, recipient=sending.recipient), asked, made)

    def _ask(
        self,
        banner: Banner,
        paper: PaperRow,
        title: str,
        asked: tuple[Asked, ...],
        made: Callable[[Answers, datetime], Command],
    ) -> None:
        facts = AskFacts(
            banner=banner_facts(banner),
            about=paper.number,
            title=title,
            asked=(*asked, AskedWords("at", say(texts.AT), say(texts.NOW_OR_TYPED), needed=False)),
            act=say(texts.NOTE),
            back=say(texts.BACK),
        )

        def do(given: Answers) -> Outcome:
            workplace = self._desk.workplace
            now = workplace.clock.now()
            at = read_time(given["at"], banner.zone, now) if given["at"] else now
            return (
                not_done(at)
                if isinstance(at, Refusal)
                else act(workplace, banner.batch, made(given, at), self._desk.session)
            )

        ask(self._desk, self._parent, facts, do)


def unanswered(paper: PaperRow) -> tuple[SendingRow, ...]:
    """Who still has to be told that the paper no longer counts."""
    return tuple(sending for sending in paper.sent if not sending.acknowledged) if paper.state in GONE else ()


def sending_facts(paper: PaperRow, zone: str) -> tuple[Fact, ...]:
    """Whom the paper went to, each with what is known of them."""
    return tuple(_fact(paper, sending, zone) for sending in paper.sent)


def _fact(paper: PaperRow, sending: SendingRow, zone: str) -> Fact:
    words = f"{sending.recipient}, {sending.organisation}, {show_time(sending.at, zone)}"
    if paper.state not in GONE:
        return Fact(say(texts.SENT_TO), words, note=sending.contact)
    known = Verdict(Mark.TICK, say(texts.KNOWS)) if sending.acknowledged else Verdict(Mark.STOP, say(texts.KNOWS_NOT))
    return Fact(say(texts.SENT_TO), words, note=sending.contact, verdict=known)
