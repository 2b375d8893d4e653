"""Certifying: the act and its paper in one transaction; the paper prints the hash of the certifying event."""

import hashlib
from collections.abc import Sequence

from batchtrack.batch.commands import Certify, SupplyOutside
from batchtrack.batch.context import Fact
from batchtrack.batch.decide import decide
from batchtrack.batch.events.release import PaperIssued, PaperKind
from batchtrack.batch.folding import evolve
from batchtrack.batch.state import Batch, Certificate
from batchtrack.events import Denied, Event
from batchtrack.journal import Append, Recorded, foresee, stream_name
from batchtrack.journal.stream_heads import Head
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.history import Signed
from batchtrack.services.certificates.spoken import spoken
from batchtrack.services.checkpoints import keep_copy, outside_of, seen_by
from batchtrack.services.destination import language_of
from batchtrack.services.file_signatures import signature_in, signed_file
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import Confirmed, names
from batchtrack.services.permits import permit_doubts
from batchtrack.services.recording import Document, act_of, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.stationery import letterhead_in
from batchtrack.services.workplace import Workplace, signers_of

PDF = "application/pdf"


def certify(workplace: Workplace, batch_id: str, command: Certify | SupplyOutside, by: Confirmed) -> Outcome:
    """Certify a stage, or supply the batch outside its specification, and issue the paper; ``made`` is its number.

    The paper is laid out before anything is written: where that cannot be done, nothing was certified.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            doubted = permit_doubts(workplace, connection)
            if doubted:
                return NotDone(doubted)
            decision = decide(situation.product, situation.batch, command, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = situation.plan()
            append = Append(stream_name("batch", batch_id), situation.batch.version, decision.events)
            foreseen = foresee(connection, append, act_of(workplace, plan, by))
            known = Signed(names(connection), signers_of(connection, batch_id) | _signers(foreseen))
            seen = seen_by(workplace, connection, {append.stream: _head(foreseen)})
            title = situation.product.stage(command.stage).title
            signature = signature_in(connection, situation.site, by, title, now)
            letterhead = letterhead_in(connection)
            language = language_of(connection, situation.product, situation.batch, situation.site)
        told = spoken(situation.product, _certified(situation, foreseen, by), situation.site, language)
        subject = Subject(told, _certificate(told.batch, command.stage), known, letterhead)
        content = certificate_content(subject, checkpoint=seen.event.tree)
        pdf = signed_file(workplace.papers, workplace.papers.certificate(content), signature, by)
        stream = stream_name("batch", batch_id)
        plan.documents.append(Document(pdf, PDF))
        plan.write(stream, situation.batch.version, (*decision.events, _issued(content.number, command, pdf, by)))
        seen.add_to(plan)
        changed = write(workplace, plan, by)
        return Done(changed=changed, told=keep_copy(workplace, outside_of(workplace, seen)), made=content.number)

    with workplace.checkpointing:
        return settled(attempt, by)


def _certified(situation: Situation, foreseen: Sequence[Recorded], by: Confirmed) -> Batch:
    """The batch as it will be once the certifying events stand, with the hashes that they will have."""
    batch = situation.batch
    for recorded in foreseen:
        assert isinstance(recorded.event, Event), "what was just decided reads"
        fact = Fact(recorded.event, by.person, recorded.recorded_at, recorded.version, recorded.hash, recorded.meaning)
        batch = evolve(batch, fact)
    return batch


def _head(foreseen: Sequence[Recorded]) -> Head:
    return Head(foreseen[-1].version, foreseen[-1].hash)


def _signers(foreseen: Sequence[Recorded]) -> dict[int, str]:
    return {recorded.version: recorded.row.signer for recorded in foreseen if recorded.row.signer is not None}


def _certificate(certified: Batch, stage: str) -> Certificate:
    certificate = certified.certificate(stage)
    assert certificate is not None, "the stage was just certified"
    return certificate


def _issued(number: str, command: Certify | SupplyOutside, pdf: bytes, by: Confirmed) -> PaperIssued:
    return PaperIssued(
        paper=PaperKind.CERTIFICATE if isinstance(command, Certify) else PaperKind.SUPPLY,
        number=number,
        stage=command.stage,
        document=hashlib.sha256(pdf).hexdigest(),
        certified_by=by.person,
    )
