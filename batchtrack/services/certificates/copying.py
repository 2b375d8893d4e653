"""Marked copies of issued papers: other files, made from the record as it stood when the paper was issued."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.events.release import PaperKind, PaperReprinted
from batchtrack.batch.folding import fold
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, Certificate, Paper
from batchtrack.journal import stream_name
from batchtrack.refusals import refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.choosing import certificate_of, mark_of, paper_of
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.handing_out import HandedOut
from batchtrack.services.certificates.history import Signed
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.certificates.spoken import spoken
from batchtrack.services.checkpoints import checkpoint_before
from batchtrack.services.destination import language_of
from batchtrack.services.outcomes import NotDone
from batchtrack.services.paperwork.composing import Drawn, content_of
from batchtrack.services.people import By, names
from batchtrack.services.recording import Document, write
from batchtrack.services.settling import settled_unsigned
from batchtrack.services.situation import Situation, look
from batchtrack.services.stationery import letterhead_in
from batchtrack.services.workplace import Workplace, facts_of, signers_of


@dataclass(frozen=True, slots=True)
class _Copy:
    """A marked copy that is to be made: of which paper, the how manieth, and why."""

    paper: Paper
    reason: str

    @property
    def number(self) -> int:
        return self.paper.copies + 1


def reprint(workplace: Workplace, batch_id: str, number: str, reason: str, by: By) -> HandedOut | NotDone:
    """A marked copy, another file than the issued one, with its number, reason, person and time on every page."""
    if not reason.strip():
        return NotDone((refuse("BA-76"),))

    def attempt() -> HandedOut | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            paper = paper_of(situation.batch, number)
            if paper is None:
                return NotDone((refuse("PA-11", batch=batch_id, number=number),))
            copy = _Copy(paper, reason)
            lay_out = _layer(workplace, connection, situation, copy, by)
        return _kept(workplace, situation, copy, lay_out(), by)

    return settled_unsigned(attempt)


def _layer(
    workplace: Workplace, connection: Connection, situation: Situation, copy: _Copy, by: By
) -> Callable[[], bytes]:
    """What lays the copy out, once the record need not be read any more."""
    zone = situation.site.zone
    words = f"copy {copy.number}: {copy.reason}; {by.name}, {show_time(situation.context.now, zone)}"
    if copy.paper.kind is not PaperKind.CERTIFICATE:
        content = content_of(connection, _as_drawn_up(connection, situation, copy.paper), words)
        return lambda: workplace.papers.paper(content)
    certificate = certificate_of(situation.batch, copy.paper.number)
    assert certificate is not None, "what is copied was issued"
    about = _as_certified(connection, situation, certificate)
    checkpoint = checkpoint_before(connection, certificate.made.at)
    said = certificate_content(about, mark_of(certificate), words, checkpoint)
    return lambda: workplace.papers.certificate(said)


def _kept(workplace: Workplace, situation: Situation, copy: _Copy, content: bytes, by: By) -> HandedOut:
    plan = situation.plan()
    plan.documents.append(Document(content, PDF))
    noted = PaperReprinted(
        number=copy.paper.number,
        copy_number=copy.number,
        reason=copy.reason,
        document=hashlib.sha256(content).hexdigest(),
    )
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, (noted,))
    write(workplace, plan, by)
    return HandedOut(f"{copy.paper.number}-copy-{copy.number}.pdf", content)


def _as_certified(connection: Connection, situation: Situation, certificate: Certificate) -> Subject:
    """The batch as it stood when it was certified: a copy says what the issued paper says, whatever came after."""
    batch = _as_it_was(connection, situation, certificate.made.version)
    then = certificate_of(batch, certificate.number)
    assert then is not None, "the certifying event is the last of these"
    signed = Signed(names(connection), signers_of(connection, batch.id))
    letterhead = letterhead_in(connection, certificate.made.at)
    language = language_of(connection, situation.product, batch, situation.site)
    return Subject(spoken(situation.product, batch, situation.site, language), then, signed, letterhead)


def _as_drawn_up(connection: Connection, situation: Situation, paper: Paper) -> Drawn:
    author = names(connection).get(paper.made.who, paper.made.who)
    batch = _as_it_was(connection, situation, paper.up_to)
    return Drawn(paper.kind, paper.number, author, paper.made.at, batch, situation.product, situation.site)


def _as_it_was(connection: Connection, situation: Situation, version: int) -> Batch:
    batch = fold(fact for fact in facts_of(connection, situation.batch.id) if fact.version <= version)
    assert isinstance(batch, Batch), "a batch with a paper was ordered"
    return batch
