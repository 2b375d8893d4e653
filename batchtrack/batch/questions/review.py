"""What QA looks at first: everything that did not go as usual, and what is new since the last review."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from batchtrack.batch.context import Fact
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.folding.fold import is_for_review
from batchtrack.batch.state import Batch, Entry, How, StepState
from batchtrack.product.model import FieldDefinition, Product, StepDefinition


class Unusual(StrEnum):
    """What an exception is; granted ones stand at the head of a review."""

    EXCEPTION_GRANTED = "exception_granted"
    OUTSIDE = "outside"
    ALERT = "alert"
    LATE = "late"
    RETYPED = "retyped"
    CORRECTED = "corrected"
    NOT_APPLICABLE = "not_applicable"
    SCAN_REFUSED = "scan_refused"
    CODE_TYPED = "code_typed"
    WINDOW_EXCEEDED = "window_exceeded"
    TRANSCRIBED = "transcribed"


@dataclass(frozen=True, slots=True)
class Exceptional:
    """One exception: what, in which step, at which row; ``words`` are the reason or what was scanned."""

    unusual: Unusual
    step: str
    row: str
    words: str = ""


_BY_STANDING = {
    Standing.OUTSIDE: Unusual.OUTSIDE,
    Standing.UNDECIDED: Unusual.OUTSIDE,
    Standing.ALERT: Unusual.ALERT,
}
_BY_HOW = {
    How.RETYPED: Unusual.RETYPED,
    How.CORRECTED: Unusual.CORRECTED,
    How.NOT_APPLICABLE: Unusual.NOT_APPLICABLE,
}


def exceptions_for_review(product: Product, batch: Batch) -> tuple[Exceptional, ...]:
    """Every exception of the record: granted ones first, then step by step."""
    granted = (
        Exceptional(Unusual.EXCEPTION_GRANTED, done.step, done.slot, f"{done.scope}: {done.reason}")
        for done in batch.exceptions
    )
    told = (
        Exceptional(Unusual.EXCEPTION_GRANTED, done.step, done.slot, f"{done.scope}: {done.reason}")
        for done in batch.phone_exceptions
    )
    return (*granted, *told, *(found for step in product.steps for found in _in_step(batch, step)))


def unreviewed(batch: Batch, stage: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that matter to a review and came after the last one of that stage; all of them before the first."""
    review = next((done for done in reversed(batch.reviews) if done.stage == stage), None)
    seen = 0 if review is None else review.up_to
    return tuple(fact for fact in facts if fact.version > seen and is_for_review(fact.event))


def _in_step(batch: Batch, step: StepDefinition) -> Iterator[Exceptional]:
    for field in step.fields:
        for entry in batch.fields.get(field.id, ()):
            yield from _in_entry(step, field, entry)
    state = batch.step(step.id)
    if state is not None:
        yield from _in_state(step, state)


def _in_entry(step: StepDefinition, field: FieldDefinition, entry: Entry) -> Iterator[Exceptional]:
    if entry.judged is not None and entry.judged.standing in _BY_STANDING:
        shown = entry.judged.rounded or entry.judged.value
        yield Exceptional(_BY_STANDING[entry.judged.standing], step.id, field.label, shown)
    for words in entry.warnings:
        yield Exceptional(Unusual.ALERT, step.id, field.label, words)
    if entry.how in _BY_HOW:
        yield Exceptional(_BY_HOW[entry.how], step.id, field.label, entry.reason or "")
    if entry.late:
        yield Exceptional(Unusual.LATE, step.id, field.label)


def _in_state(step: StepDefinition, state: StepState) -> Iterator[Exceptional]:
    for refused in state.refused_scans:
        yield Exceptional(Unusual.SCAN_REFUSED, step.id, refused.scan or "", refused.shown)
    for scan_id, done in state.scans.items():
        if done.typed:
            yield Exceptional(Unusual.CODE_TYPED, step.id, scan_id, done.shown)
    if state.transcribed is not None:
        yield Exceptional(Unusual.TRANSCRIBED, step.id, "", state.transcribed.by)
    for window in state.windows:
        if not window.kept:
            yield Exceptional(Unusual.WINDOW_EXCEEDED, step.id, window.clock)
