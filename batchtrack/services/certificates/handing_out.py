"""Issued papers handed out byte for byte, and marked copies; both are logged."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.events.release import PaperExported, PaperReprinted
from batchtrack.batch.folding import fold
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, Certificate, Paper
from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.choosing import certificate_of, issued_paper, mark_of, paper_of
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.history import Signed
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.checkpoints import certified_under
from batchtrack.services.outcomes import NotDone
from batchtrack.services.papers import KeptOutside
from batchtrack.services.people import By, names
from batchtrack.services.recording import Document, write
from batchtrack.services.settling import settled_unsigned
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, facts_of, signers_of


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A paper's bytes and the name of its file."""

    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Copy:
    """A marked copy that is to be made."""

    number: str
    copy: int
    reason: str
    about: Subject
    kept_outside: KeptOutside | None


def issued_file(
    workplace: Workplace, batch_id: str, stage: str, by: By, *, superseded: bool = False
) -> HandedOut | NotDone:
    """The issued certificate of a stage, byte for byte, and a note that it was handed out.

    Args:
        workplace: where.
        batch_id: of which batch.
        stage: of which release stage.
        by: who asks.
        superseded: whether a certificate that no longer counts is wanted, and no other.
    """

    def attempt() -> HandedOut | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            paper = issued_paper(situation.batch, stage, superseded=superseded)
            if isinstance(paper, Refusal):
                return NotDone((paper,))
            content = _bytes(connection, paper)
        plan = situation.plan()
        noted = PaperExported(number=paper.number, document=paper.document)
        plan.write(stream_name("batch", batch_id), situation.batch.version, (noted,))
        write(workplace, plan, by)
        return HandedOut(f"{paper.number}.pdf", content)

    return settled_unsigned(attempt)


def preview(workplace: Workplace, batch_id: str, number: str) -> bytes | Refusal:
    """The bytes of an issued paper for the screen, which hands nothing out."""
    try:
        with reading(workplace.engine) as connection:
            paper = paper_of(workplace.batch(connection, batch_id), number)
            return refuse("SV-30", stage=number, batch=batch_id) if paper is None else _bytes(connection, paper)
    except Refused as refused:
        return refused.refusals[0]


def reprint(workplace: Workplace, batch_id: str, number: str, reason: str, by: By) -> HandedOut | NotDone:
    """A marked copy, another file than the issued one, with its number, reason, person and time on every page."""
    if not reason.strip():
        return NotDone((refuse("BA-76"),))

    def attempt() -> HandedOut | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            paper, certificate = paper_of(situation.batch, number), certificate_of(situation.batch, number)
            if paper is None or certificate is None:
                return NotDone((refuse("SV-30", stage=number, batch=batch_id),))
            about = _as_certified(connection, situation, certificate)
            outside = certified_under(workplace, connection, certificate.made.at)
        return _copied(workplace, situation, _Copy(number, paper.copies + 1, reason, about, outside), by)

    return settled_unsigned(attempt)


def _copied(workplace: Workplace, situation: Situation, copy: _Copy, by: By) -> HandedOut:
    words = f"copy {copy.copy}: {copy.reason}; {by.name}, {show_time(situation.context.now, situation.site.zone)}"
    certificate = certificate_of(situation.batch, copy.number)
    assert certificate is not None, "what is copied was issued"
    said = certificate_content(copy.about, mark_of(certificate), words, copy.kept_outside)
    content = workplace.papers.certificate(said)
    plan = situation.plan()
    plan.documents.append(Document(content, PDF))
    digest = hashlib.sha256(content).hexdigest()
    noted = PaperReprinted(number=copy.number, copy_number=copy.copy, reason=copy.reason, document=digest)
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, (noted,))
    write(workplace, plan, by)
    return HandedOut(f"{copy.number}-copy-{copy.copy}.pdf", content)


def _as_certified(connection: Connection, situation: Situation, certificate: Certificate) -> Subject:
    """The batch as it stood when it was certified: a copy says what the issued paper says, whatever came after."""
    facts = facts_of(connection, situation.batch.id)
    batch = fold(fact for fact in facts if fact.version <= certificate.made.version)
    assert isinstance(batch, Batch), "a certified batch was ordered"
    then = certificate_of(batch, certificate.number)
    assert then is not None, "the certifying event is the last of these"
    return Subject(
        situation.product, batch, then, situation.site, Signed(names(connection), signers_of(connection, batch.id))
    )


def _bytes(connection: Connection, paper: Paper) -> bytes:
    document = get(connection, paper.document)
    if isinstance(document, Refusal):
        raise Refused(document)
    return document.content
