"""Values are recorded the moment they are entered, or marked as not applicable."""

from batchtrack.batch.commands import MarkNotApplicable, NoteReportedAct, RecordEntry
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.entries import EntryNotApplicable, EntryRecorded
from batchtrack.batch.events.steps import ActReported
from batchtrack.batch.questions.judging import judge_field
from batchtrack.batch.questions.warnings import warnings_of
from batchtrack.batch.rules.computing import recompute
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.rows import is_late, open_step, read_happened, read_row, reasoned, unread
from batchtrack.batch.state import Batch, How
from batchtrack.events import Denied
from batchtrack.product.model import FieldDefinition, FieldType, Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def record_entry(product: Product, batch: Batch, command: RecordEntry, context: Context) -> Decision:
    """Record a value for the first time. A report: a hold does not stop it."""
    step, field = product.field(command.field)
    value = read_row(product, field, command.entered, command.zone, context)
    taken = read_happened(command.happened, command.zone or context.zone, context)
    refusals = (
        *open_step(product, batch, step, context, field),
        *_first(batch, step, field),
        *unread(value),
        *unread(taken),
    )
    if refusals or isinstance(value, Refusal) or isinstance(taken, Refusal):
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        EntryRecorded(
            step=step.id,
            field=field.id,
            value=value,
            judged=judge_field(field, value),
            source=command.source,
            document=command.document,
            late=is_late(product, batch, step, value.moment, context)
            or (taken is not None and is_late(product, batch, step, taken.at, context)),
            happened=taken,
            warnings=warnings_of(product, batch, field, value),
        )
    )
    recompute(product, draft)
    return draft.decided()


def mark_not_applicable(product: Product, batch: Batch, command: MarkNotApplicable, context: Context) -> Decision:
    """A row without a value, with the reason; blank critical rows do not exist."""
    step, field = product.field(command.field)
    refusals = (
        *open_step(product, batch, step, context, field),
        *_first(batch, step, field),
        *reasoned(command.reason, field),
        *_may_be_blank(step, field),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(EntryNotApplicable(step=step.id, field=field.id, reason=command.reason))
    return draft.decided()


def note_reported_act(product: Product, batch: Batch, command: NoteReportedAct, context: Context) -> Decision:
    """Name the person without an account whose act the step reports."""
    step = product.step(command.step)
    refusals = open_step(product, batch, step, context)
    if step.reported_by is None:
        refusals = (*refusals, refuse("BA-68", step=step.title))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(ActReported(step=step.id, reported=command.reported))
    return draft.decided()


def _first(batch: Batch, step: StepDefinition, field: FieldDefinition) -> tuple[Refusal, ...]:
    entry, state = batch.entry(field.id), batch.step(step.id)
    if entry is None:
        return ()
    if entry.how is not How.NOT_APPLICABLE:
        return (refuse("BA-10", row=field.label),)
    return (refuse("BA-95", step=step.title),) if state is not None and state.voided else ()


def _may_be_blank(step: StepDefinition, field: FieldDefinition) -> tuple[Refusal, ...]:
    if field.type is FieldType.COMPUTED:
        return (refuse("BA-65", row=field.label),)
    # What somebody else did is recorded as far as it is known; what we do ourselves has no blank critical value.
    if field.critical and step.reported_by is None:
        return (refuse("BA-70", row=field.label),)
    return ()
