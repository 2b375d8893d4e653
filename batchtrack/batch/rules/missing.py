"""Readings that were not taken: an exception that QA sees, a deviation where the product document says so.

Nothing rings when a day passes: what is missing is noted by the first act that goes past it, a later reading, the
result, or the signature of the step.
"""

from datetime import timedelta

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.results import ReadingMissed
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import How
from batchtrack.product.model import Otherwise, StepDefinition, TestDefinition


def follow_missed_days(draft: Draft, test: TestDefinition, *, before: int | None = None) -> None:
    """Each day of reading that has passed without one, up to the reading of another day or to the result."""
    state = draft.batch.test(test.id)
    if state.started_at is None:
        return
    known = {reading.day for reading in state.interim} | {missed.day for missed in state.missed}
    for day in test.interim_days:
        due = state.started_at + timedelta(days=day)
        if day not in known and (before is None or day < before) and draft.now >= due + timedelta(days=1):
            draft.add(ReadingMissed(test=test.id, day=day, due=due))
            _follow(draft, test.missing, f"{test.label}, day {day}", None, test.id)


def follow_missing_rows(draft: Draft, step: StepDefinition) -> None:
    """Each row of a signed step that was left without a value."""
    for field in step.fields:
        entry = draft.batch.entry(field.id)
        if entry is not None and entry.how is How.NOT_APPLICABLE and field.missing is not Otherwise.EXCEPTION:
            _follow(draft, field.missing, field.label, step.id, None)


def _follow(draft: Draft, follows: Otherwise, what: str, step: str | None, test: str | None) -> None:
    if follows is Otherwise.EXCEPTION:
        return
    values = {"reading": what}
    number = draft.open_deviation(DeviationClass.MAJOR, Cause.READING_MISSING, values, step=step, test=test)
    if follows is Otherwise.HOLD and draft.batch.administered is None:
        draft.hold(Cause.READING_MISSING, number, what)
