"""What every act on a row of a step asks first."""

from datetime import datetime

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Happened, Value
from batchtrack.batch.questions.reading import may_lie_ahead, read_entry
from batchtrack.batch.questions.times import read_time
from batchtrack.batch.rules.permits import ended_for, lacks_role, untrained
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldDefinition, Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def open_step(
    product: Product, batch: Batch, step: StepDefinition, context: Context, field: FieldDefinition | None = None
) -> tuple[Refusal, ...]:
    """The step was started and is not signed, and the actor has its performer's role.

    Args:
        product: whose roles are meant.
        batch: the batch.
        step: the step written in.
        context: of the act.
        field: the row, where the act is about one; a row that is due in a later step stays open until that is signed.
    """
    state = batch.step(step.id)
    refusals = (
        *ended_for(batch, step),
        *lacks_role(product, context, step.performer, step.title),
        *untrained(product, batch, context, step),
    )
    if state is None:
        return (*refusals, refuse("BA-08", step=step.title))
    if state.signed is not None and not _due_later(batch, field):
        return (*refusals, refuse("BA-09", step=step.title))
    return refusals


def read_row(
    product: Product, field: FieldDefinition, text: str, zone: str | None, context: Context
) -> Value | Refusal:
    """What was typed in a row."""
    return read_entry(field, text, zone, context, ahead=may_lie_ahead(product, field.id))


def read_happened(text: str | None, zone: str, context: Context) -> Happened | Refusal | None:
    """When a value was taken, as it was typed; None where nothing was told."""
    if text is None:
        return None
    moment = read_time(text, zone, context.now)
    return moment if isinstance(moment, Refusal) else Happened(at=moment, zone=zone)


def unread(value: object) -> tuple[Refusal, ...]:
    """The refusal, where what was typed could not be read."""
    return (value,) if isinstance(value, Refusal) else ()


def reasoned(reason: str, field: FieldDefinition) -> tuple[Refusal, ...]:
    """A change needs its reason in words."""
    return () if reason.strip() else (refuse("BA-12", row=field.label),)


def is_late(product: Product, batch: Batch, step: StepDefinition, moment: datetime | None, context: Context) -> bool:
    """Whether a time lies further back than the product lets pass without showing it to QA."""
    state = batch.step(step.id)
    from_paper = step.reported_by is not None or (state is not None and state.transcribed is not None)
    # What is typed from paper is always later; its times are compared with the paper instead.
    return moment is not None and not from_paper and context.now - moment > product.late_after


def _due_later(batch: Batch, field: FieldDefinition | None) -> bool:
    if field is None or field.due is None:
        return False
    due = batch.step(field.due)
    return due is None or due.signed is None
