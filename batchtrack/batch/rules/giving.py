"""The administration, as it was reported: recorded in any case, a deviation where it was not permitted."""

from datetime import datetime

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.use import Administered
from batchtrack.batch.questions.clocks import expired, expiry, moment_of
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldType, Product, StepDefinition


def note_administration(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Record that the dose was given, when, and whether it was permitted at that moment."""
    first_time = next(field for field in step.fields if field.type is FieldType.TIME)
    entry = draft.batch.entry(first_time.id)
    started = moment_of(draft.batch, first_time.id) or draft.now
    zone = entry.value.zone if entry is not None and entry.value is not None else None
    cleared = was_cleared(draft.batch, started)
    given = Administered(step=step.id, started=started, zone=zone or draft.context.zone, cleared=cleared)
    if given != draft.batch.administered:
        draft.add(given)
    if not cleared:
        draft.open_deviation(
            DeviationClass.CRITICAL, Cause.ADMINISTERED_WITHOUT_CLEARANCE, {"step": step.title}, step=step.id
        )
    _note_expiry(product, draft, step, started)


def _note_expiry(product: Product, draft: Draft, step: StepDefinition, started: datetime) -> None:
    end = expiry(product, draft.batch)
    if end is None or not expired(product, draft.batch, started):
        return
    values = {"started": show_time(started, draft.context.zone), "expiry": show_time(end, draft.context.zone)}
    draft.open_deviation(DeviationClass.CRITICAL, Cause.ADMINISTERED_AFTER_EXPIRY, values, step=step.id)


def was_cleared(batch: Batch, moment: datetime) -> bool:
    """Whether a clearance stood at that moment and no hold did: the report is typed later than the act.

    A typed time is that of a whole minute, so a clearance given within that minute came before it.
    """
    given = any(
        _minute(clearance.made.at) <= moment <= clearance.expiry
        and (clearance.ended is None or moment < clearance.ended)
        for clearance in batch.clearances
    )
    held = any(hold.placed.at <= moment and (hold.lifted is None or moment < hold.lifted.at) for hold in batch.holds)
    return given and not held


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
