"""Results taken over from a cell counter's file: matched to the batch's samples, signed, the file kept."""

import hashlib
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection

from batchtrack.batch.commands import PlaceHold, RecordResult
from batchtrack.batch.context import Decided, Fact
from batchtrack.batch.decide import decide
from batchtrack.batch.events.parts import Source
from batchtrack.batch.folding import evolve
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.incubating import testing_step
from batchtrack.database import reading
from batchtrack.events import Denied, Event
from batchtrack.facility import equipment, runs
from batchtrack.facility.layouts import layout_id
from batchtrack.facility.runs import RunTaken
from batchtrack.facility.streams import device_stream, layout_stream, run_stream
from batchtrack.identity import Code, describe
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.alarming import hold_others
from batchtrack.services.beginning import beginning
from batchtrack.services.finding import named_by
from batchtrack.services.instruments.importing import CSV
from batchtrack.services.instruments.layouts import kept_layout
from batchtrack.services.instruments.matching import (
    CounterFile,
    Match,
    entries_of,
    line_of,
    matches_of,
    run_of,
    swapped,
)
from batchtrack.services.instruments.reading_exports import read_export
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import Document, Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


def import_results(workplace: Workplace, batch_id: str, file: CounterFile, by: Confirmed) -> Outcome:
    """Record every result that the file holds for this batch's samples, judged like typed ones.

    Returns:
        What changed; or not done, with every reason: CF-01 to CF-08, SV-43 to SV-45, MA-31 to MA-35, and what the rules
        say. A file with another patient's samples and none of this batch holds both batches: it is told, and nothing
        of it is taken over.
    """
    layout = kept_layout(workplace, file.content, file.name)
    kept = None if layout is None else layout.kept
    export = read_export(file.content, file.name, workplace.site.zone, file.order, kept)
    if isinstance(export, Refusal):
        return not_done(export)
    with reading(workplace.engine) as connection:
        foreign = swapped(workplace.batch(connection, batch_id), export)
    if foreign is not None:
        return _alarm(workplace, batch_id, foreign, by)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            matches = matches_of(situation, export, file)
            serial = _serial(connection, file.device)
            refusals = [*matches[1], *_against(connection, situation, matches[0], file, serial)]
        if refusals:
            return NotDone(tuple(dict.fromkeys(refusals)))
        plan = _planned(situation, matches[0], file, serial)
        if isinstance(plan, NotDone):
            return plan
        if layout is not None:
            plan.rely(layout_stream(layout_id(layout.kept.heads)), layout.version)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def _alarm(workplace: Workplace, batch_id: str, foreign: Code, by: Confirmed) -> Outcome:
    """Both batches are held until QA has identified the samples again."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            words = f"The file of a cell counter names {describe(foreign)}"
            held = decide(situation.product, situation.batch, PlaceHold(words, identity=True), situation.context)
            if isinstance(held, Denied):
                return NotDone(held.refusals)
            plan = situation.plan()
            plan.write(stream_name("batch", batch_id), situation.batch.version, held.events)
            hold_others(workplace, connection, plan, situation, (named_by(foreign) or "",))
            told = refuse("CF-12", scanned=describe(foreign), batch=batch_id)
        return Done(changed=write(workplace, plan, by), told=(told,))

    return settled(attempt, by)


def _serial(connection: Connection, device: str) -> str:
    known = equipment.fold(events_of(connection, device_stream(device)))
    return "" if known is None else known.serial


def _against(
    connection: Connection, situation: Situation, matches: tuple[Match, ...], file: CounterFile, serial: str
) -> Iterator[Refusal]:
    device = equipment.fold(events_of(connection, device_stream(file.device)))
    digest = hashlib.sha256(file.content).hexdigest()
    if any(result.document == digest for test in situation.batch.tests.values() for result in test.results):
        yield refuse("SV-43", batch=situation.batch.id)
    for match in matches:
        if device is None or (match.run.serial and match.run.serial != serial):
            yield refuse("MA-34", kind="instrument", serial=match.run.serial or file.device)
        else:
            yield from equipment.may_be_used(device, match.counted_at, device.kind)
        yield from _against_run(connection, situation, match, serial)


def _against_run(connection: Connection, situation: Situation, match: Match, serial: str) -> Iterator[Refusal]:
    zone, now, run = situation.context.zone, situation.context.now, match.run
    made = situation.batch.step(match.container.step)
    if made is not None and match.counted_at < made.started.at.replace(second=0, microsecond=0):
        began = show_time(made.started.at, zone)
        step = situation.product.step(match.container.step).title
        yield refuse("MA-32", counted=show_time(match.counted_at, zone), step=step, began=began)
    if match.counted_at > now:
        yield refuse("MA-33", counted=show_time(match.counted_at, zone), now=show_time(now, zone))
    taken = runs.fold(events_of(connection, run_stream(run_of(match, serial))))
    if taken is not None:
        yield refuse("MA-35", batch=taken.batch, step=taken.step)
    if run.remark:
        yield refuse("CF-07", sample=run.sample, remark=run.remark)
    if not run.applied:
        yield refuse("SV-45", factor="none" if run.factor is None else f"{run.factor:f}")
    for test in match.tests:
        value = run.measured.get(line_of(test))
        if value is None or not value.certain:
            yield refuse("SV-44", row=test.label, text="the line is missing" if value is None else value.text)


def _planned(situation: Situation, matches: tuple[Match, ...], file: CounterFile, serial: str) -> Plan | NotDone:
    """Every result with the file, and each run in its own stream."""
    digest = hashlib.sha256(file.content).hexdigest()
    events = _decided(situation, entries_of(matches, situation.context.decimal_mark), digest)
    if isinstance(events, NotDone):
        return events
    plan = situation.plan()
    plan.documents.append(Document(file.content, CSV))
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, events)
    _take(plan, situation, matches, serial, digest)
    return plan


def _take(plan: Plan, situation: Situation, matches: tuple[Match, ...], serial: str, digest: str) -> None:
    step = testing_step(situation.product).id
    for match in matches:
        taken = RunTaken(
            serial=serial,
            at=match.counted_at,
            sample=match.run.sample,
            batch=situation.batch.id,
            step=step,
            document=digest,
        )
        plan.write(run_stream(run_of(match, serial)), 0, (taken,))


def _decided(situation: Situation, entries: Mapping[str, str], digest: str) -> tuple[Event, ...] | NotDone:
    """Every result, each decided on the batch as the one before it leaves it."""
    batch, events, refusals = situation.batch, list[Event](), list[Refusal]()
    for test, entered in entries.items():
        command = RecordResult(test, entered, Source.INSTRUMENT, digest)
        decision = decide(situation.product, batch, command, situation.context)
        if not isinstance(decision, Decided):
            refusals.extend(decision.refusals)
            continue
        for event in decision.events:
            person, now = situation.context.actor.person, situation.context.now
            batch = evolve(batch, Fact(event, person, now, batch.version + 1))
        events.extend(decision.events)
    return NotDone(tuple(dict.fromkeys(refusals))) if refusals else tuple(events)
