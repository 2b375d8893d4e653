"""Issued papers handed out byte for byte, and marked copies; both are logged."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.events.release import PaperExported
from batchtrack.batch.state import Batch, Paper
from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.choosing import issued_paper, paper_of
from batchtrack.services.outcomes import NotDone
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.settling import settled_unsigned
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
        superseded: whether a certificate that no longer counts is wanted, and no other.
    """
    return _handed_out(workplace, batch_id, by, lambda batch: issued_paper(batch, stage, superseded=superseded))


def paper_file(workplace: Workplace, batch_id: str, number: str, by: By) -> HandedOut | NotDone:
    """An issued paper of any kind, byte for byte, by its number, and a note that it was handed out."""
    return _handed_out(
        workplace,
        batch_id,
        by,
        lambda batch: paper_of(batch, number) or refuse("PA-11", batch=batch_id, number=number),
    )


def _handed_out(
    workplace: Workplace, batch_id: str, by: By, chosen: Callable[[Batch], Paper | Refusal]
) -> HandedOut | NotDone:

    def attempt() -> HandedOut | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            paper = chosen(situation.batch)
            if isinstance(paper, Refusal):
                return NotDone((paper,))
            content = _bytes(connection, paper)
        _note(workplace, situation, paper, by)
        return HandedOut(f"{paper.number}.pdf", content)

    return settled_unsigned(attempt)


def _note(workplace: Workplace, situation: Situation, paper: Paper, by: By) -> None:
    plan = situation.plan()
    noted = PaperExported(number=paper.number, document=paper.document)
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, (noted,))
    write(workplace, plan, by)


def preview(workplace: Workplace, batch_id: str, number: str) -> bytes | Refusal:
    """The bytes of an issued paper for the screen, which hands nothing out."""
    try:
        with reading(workplace.engine) as connection:
            paper = paper_of(workplace.batch(connection, batch_id), number)
            return refuse("SV-30", stage=number, batch=batch_id) if paper is None else _bytes(connection, paper)
    except Refused as refused:
        return refused.refusals[0]


def _bytes(connection: Connection, paper: Paper) -> bytes:
    document = get(connection, paper.document)
    if isinstance(document, Refusal):
        raise Refused(document)
    return document.content
