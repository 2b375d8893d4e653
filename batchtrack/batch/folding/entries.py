"""Folds of values."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.entries import (
    EntryCorrected,
    EntryNotApplicable,
    EntryRecorded,
    EntryRetyped,
    ValueComputed,
)
from batchtrack.batch.folding.fold import Folds, made, with_step
from batchtrack.batch.state import Batch, Entry, How


def _with_entry(batch: Batch, field_id: str, entry: Entry) -> Batch:
    return replace(batch, fields={**batch.fields, field_id: (*batch.fields.get(field_id, ()), entry)})


def _performed(batch: Batch, step_id: str, who: str) -> Batch:
    step = batch.steps[step_id]
    return with_step(batch, replace(step, performers=step.performers | {who}))


def _recorded(batch: Batch, event: EntryRecorded, fact: Fact) -> Batch:
    entry = Entry(
        How.RECORDED,
        event.value,
        event.judged,
        made(fact),
        source=event.source,
        late=event.late,
        document=event.document,
        warnings=event.warnings,
        happened=None if event.happened is None else event.happened.at,
        transcribed=batch.steps[event.step].transcribed is not None,
    )
    return _performed(_with_entry(batch, event.field, entry), event.step, fact.who)


def _retyped(batch: Batch, event: EntryRetyped, fact: Fact) -> Batch:
    reason = event.reason.value if event.words is None else f"{event.reason.value}: {event.words}"
    entry = Entry(
        How.RETYPED, event.value, event.judged, made(fact), reason=reason, late=event.late, warnings=event.warnings
    )
    return _performed(_with_entry(batch, event.field, entry), event.step, fact.who)


def _corrected(batch: Batch, event: EntryCorrected, fact: Fact) -> Batch:
    entry = Entry(
        How.CORRECTED,
        event.value,
        event.judged,
        made(fact),
        reason=event.reason,
        late=event.late,
        warnings=event.warnings,
    )
    corrected = _with_entry(batch, event.field, entry)
    step = corrected.steps[event.step]
    return with_step(corrected, replace(step, correctors=step.correctors | {fact.who}))


def _not_applicable(batch: Batch, event: EntryNotApplicable, fact: Fact) -> Batch:
    entry = Entry(How.NOT_APPLICABLE, None, None, made(fact), reason=event.reason)
    return _performed(_with_entry(batch, event.field, entry), event.step, fact.who)


def _computed(batch: Batch, event: ValueComputed, fact: Fact) -> Batch:
    entry = Entry(
        How.COMPUTED,
        event.value,
        event.judged,
        made(fact),
        derivation=event.derivation,
        inputs=event.inputs,
        planned=event.planned,
        warnings=event.warnings,
    )
    return _with_entry(batch, event.field, entry)


FOLDS: Final[Folds] = {
    EntryRecorded: _recorded,
    EntryRetyped: _retyped,
    EntryCorrected: _corrected,
    EntryNotApplicable: _not_applicable,
    ValueComputed: _computed,
}
