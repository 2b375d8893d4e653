"""Issued papers handed out byte for byte, and marked copies; both are logged."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.events.release import PaperExported, PaperReprinted
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, Certificate, Paper
from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.outcomes import NotDone
from batchtrack.services.papers import Mark
from batchtrack.services.people import By, names
from batchtrack.services.recording import Document, write
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A paper's bytes and the name of its file."""

    file_name: str
    content: bytes


def issued_file(
    workplace: Workplace, batch_id: str, stage: str, by: By, *, superseded: bool = False
) -> HandedOut | NotDone:
    """The issued certificate of a stage, byte for byte, and a note that it was handed out.

    Args:
        workplace: where.
        batch_id: of which batch.
        stage: of which release stage.
        by: who asks.
        superseded: whether a certificate that no longer counts is wanted all the same.
    """
    now = workplace.clock.now()
    try:
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            paper = _wanted(situation.batch, stage, superseded=superseded)
            if isinstance(paper, Refusal):
                return NotDone((paper,))
            content = _bytes(connection, paper)
    except Refused as refused:
        return NotDone(refused.refusals)
    plan = situation.plan()
    noted = PaperExported(number=paper.number, document=paper.document)
    plan.write(stream_name("batch", batch_id), situation.batch.version, (noted,))
    write(workplace, plan, by)
    return HandedOut(f"{paper.number}.pdf", content)


def preview(workplace: Workplace, batch_id: str, number: str) -> bytes | Refusal:
    """The bytes of an issued paper for the screen, which hands nothing out."""
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        paper = next((paper for paper in batch.papers if paper.number == number), None)
        if paper is None:
            return refuse("SV-30", stage=number, batch=batch_id)
        try:
            return _bytes(connection, paper)
        except Refused as refused:
            return refused.refusals[0]


def reprint(workplace: Workplace, batch_id: str, number: str, reason: str, by: By) -> HandedOut | NotDone:
    """A marked copy, another file than the issued one, with its number, reason, person and time on every page."""
    if not reason.strip():
        return NotDone((refuse("BA-76"),))
    now = workplace.clock.now()
    try:
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            printed = names(connection)
    except Refused as refused:
        return NotDone(refused.refusals)
    paper = next((paper for paper in situation.batch.papers if paper.number == number), None)
    certificate = _of_number(situation.batch, number)
    if paper is None or certificate is None:
        return NotDone((refuse("SV-30", stage=number, batch=batch_id),))
    copy = paper.copies + 1
    words = f"copy {copy}: {reason}; {by.name}, {show_time(now, situation.site.zone)}"
    about = Subject(situation.product, situation.batch, certificate, situation.site, printed)
    content = workplace.papers.certificate(certificate_content(about, _mark(certificate), words))
    _note_copy(workplace, situation, number, copy, reason, content, by)
    return HandedOut(f"{number}-copy-{copy}.pdf", content)


def _note_copy(
    workplace: Workplace, situation: Situation, number: str, copy: int, reason: str, content: bytes, by: By
) -> None:
    plan = situation.plan()
    plan.documents.append(Document(content, PDF))
    noted = PaperReprinted(number=number, copy_number=copy, reason=reason, document=hashlib.sha256(content).hexdigest())
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, (noted,))
    write(workplace, plan, by)


def _wanted(batch: Batch, stage: str, *, superseded: bool) -> Paper | Refusal:
    papers = [paper for paper in batch.papers if paper.stage == stage]
    if not papers:
        return refuse("SV-30", stage=stage, batch=batch.id)
    certificate = _of_number(batch, papers[-1].number)
    counts = certificate is not None and certificate.withdrawn is None and not certificate.superseded
    if superseded:
        earlier = [paper for paper in papers if not _counts(batch, paper)]
        return earlier[-1] if earlier else refuse("SV-32", batch=batch.id)
    return papers[-1] if counts else refuse("SV-31", number=papers[-1].number, batch=batch.id)


def _counts(batch: Batch, paper: Paper) -> bool:
    certificate = _of_number(batch, paper.number)
    return certificate is not None and certificate.withdrawn is None and not certificate.superseded


def _of_number(batch: Batch, number: str) -> Certificate | None:
    return next((done for done in batch.certificates if done.number == number), None)


def _mark(certificate: Certificate) -> Mark:
    if certificate.withdrawn is not None:
        return Mark.WITHDRAWN
    return Mark.SUPERSEDED if certificate.superseded else Mark.COPY


def _bytes(connection: Connection, paper: Paper) -> bytes:
    document = get(connection, paper.document)
    if isinstance(document, Refusal):
        raise Refused(document)
    return document.content
