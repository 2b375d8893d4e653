"""A counter's file taken over into a step: its rows, with the file kept beside them, in one transaction."""

import hashlib
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.commands import RecordEntry
from batchtrack.batch.context import Fact
from batchtrack.batch.decide import decide
from batchtrack.batch.events.parts import Source
from batchtrack.batch.folding import evolve
from batchtrack.batch.state import Batch
from batchtrack.events import Denied, Event
from batchtrack.journal import stream_name
from batchtrack.product.model import FieldDefinition, StepDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.at_hand import Place
from batchtrack.services.beginning import beginning
from batchtrack.services.instruments.answering import against_sample, alarm_if_foreign
from batchtrack.services.instruments.nucleoview import TOTAL, VIABILITY, CountFile, read_count
from batchtrack.services.instruments.run_checks import against_run, take_run
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace

CSV: Final = "text/csv"
_LINES: Final = {"cell_concentration": TOTAL, "fraction": VIABILITY}
"""Which line of the file fills a row, by the row's kind of quantity: a count tells each of them once."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """The rows to fill, or every reason why not."""

    entries: tuple[RecordEntry, ...]
    refusals: tuple[Refusal, ...]


def import_count(
    workplace: Workplace, batch_id: str, step_id: str, file_bytes: bytes, file_name: str, by: By
) -> Outcome:
    """Fill the step's instrument rows from a NucleoView file.

    Args:
        workplace: where.
        batch_id: of which batch.
        step_id: an open step that makes a sample and has rows that a cell counter fills.
        file_bytes: the file as it was exported; kept byte for byte.
        file_name: what the person calls it, for sentences.
        by: who loads it.

    Returns:
        What changed; or not done, with every reason: SV-40 to SV-45, MA-31 to MA-36, MA-39, and what the step itself
        refuses. A file of another patient's sample is the identity alarm: it is told, and nothing of it is taken over.
    """
    count = read_count(file_bytes, file_name)
    if isinstance(count, Refusal):
        return not_done(count)
    alarm = alarm_if_foreign(workplace, Place(batch_id, step_id), count, by)
    if alarm is not None:
        return alarm

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            step = situation.product.step(step_id)
            digest = hashlib.sha256(file_bytes).hexdigest()
            taken = _taken(connection, situation, step, count, digest)
        if taken.refusals:
            return NotDone(taken.refusals)
        events = _recorded(situation, taken.entries)
        if isinstance(events, NotDone):
            return events
        plan = situation.plan()
        plan.documents.append(Document(file_bytes, CSV))
        plan.write(stream_name("batch", batch_id), situation.batch.version, events)
        take_run(plan, situation, step, count, digest)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def _taken(connection: Connection, situation: Situation, step: StepDefinition, count: CountFile, digest: str) -> _Taken:
    rows = [(field, _LINES[field.quantity]) for field in step.fields if field.instrument and field.quantity in _LINES]
    used = _used(situation.batch, digest)
    refusals = [
        *([] if rows else [refuse("SV-42", step=step.title)]),
        *against_sample(situation, step, count.sample, digest),
        *(used or against_run(connection, situation, step, count)),
        *_diluted(count),
        *(refusal for field, line in rows for refusal in _uncertain(field, count, line)),
    ]
    if refusals:
        return _Taken((), tuple(refusals))
    mark = situation.context.decimal_mark
    entries = tuple(
        RecordEntry(field.id, count.measured[line].entered(mark), Source.INSTRUMENT, digest) for field, line in rows
    )
    return _Taken(entries, ())


def _used(batch: Batch, digest: str) -> list[Refusal]:
    entries = (entry.document for history in batch.fields.values() for entry in history)
    results = (result.document for test in batch.tests.values() for result in test.results)
    return [refuse("SV-43", batch=batch.id)] if digest in {*entries, *results} else []


def _diluted(count: CountFile) -> list[Refusal]:
    """Counts of a diluted sample are never multiplied, nor taken over as they are, without a word."""
    if count.applied:
        return []
    return [refuse("SV-45", factor="none" if count.factor is None else f"{count.factor:f}")]


def _uncertain(field: FieldDefinition, count: CountFile, line: str) -> list[Refusal]:
    measured = count.measured.get(line)
    if measured is not None and measured.certain:
        return []
    return [refuse("SV-44", row=field.label, text="the line is missing" if measured is None else measured.text)]


def _recorded(situation: Situation, entries: tuple[RecordEntry, ...]) -> tuple[Event, ...] | NotDone:
    """The events of all rows, each decided on the batch as the rows before it leave it."""
    batch, events, refusals = situation.batch, list[Event](), list[Refusal]()
    for entry in entries:
        decision = decide(situation.product, batch, entry, situation.context)
        if isinstance(decision, Denied):
            refusals.extend(decision.refusals)
            continue
        for event in decision.events:
            actor = situation.context.actor.person
            batch = evolve(batch, Fact(event, actor, situation.context.now, batch.version + 1))
        events.extend(decision.events)
    return NotDone(tuple(dict.fromkeys(refusals))) if refusals else tuple(events)
