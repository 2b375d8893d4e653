"""A value is typed again before its step is signed."""

from batchtrack.batch.commands import RetypeEntry
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.entries import EntryRetyped, RetypeReason
from batchtrack.batch.questions.judging import judge_field
from batchtrack.batch.questions.warnings import warnings_of
from batchtrack.batch.rules.computing import recompute
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.exceeding import NOT_WITHIN
from batchtrack.batch.rules.rows import is_late, open_step, read_row, unread
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import FieldDefinition, Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def retype_entry(product: Product, batch: Batch, command: RetypeEntry, context: Context) -> Decision:
    """Both values stay, the reason too; QA reads it where the value was measured again or was out of limits first."""
    step, field = product.field(command.field)
    value = read_row(product, field, command.entered, command.zone, context)
    refusals = (
        *open_step(product, batch, step, context, field),
        *_never_signed(batch, step),
        *_has_value(batch, field),
        *_words(batch, field, command),
        *unread(value),
    )
    if refusals or isinstance(value, Refusal):
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        EntryRetyped(
            step=step.id,
            field=field.id,
            value=value,
            judged=judge_field(field, value),
            reason=command.reason,
            words=command.words or None,
            late=is_late(product, batch, step, value.moment, context),
            warnings=warnings_of(product, batch, field, value),
        )
    )
    recompute(product, draft)
    return draft.decided()


def _never_signed(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """A step that is to be signed again was signed before: its values are corrected, not retyped."""
    state = batch.step(step.id)
    return (refuse("BA-95", step=step.title),) if state is not None and state.voided else ()


def _has_value(batch: Batch, field: FieldDefinition) -> tuple[Refusal, ...]:
    return () if batch.entry(field.id) is not None else (refuse("BA-69", row=field.label),)


def _words(batch: Batch, field: FieldDefinition, command: RetypeEntry) -> tuple[Refusal, ...]:
    history = batch.fields.get(field.id, ())
    outside = any(entry.judged is not None and entry.judged.standing in NOT_WITHIN for entry in history)
    if (command.reason is RetypeReason.MEASURED_AGAIN or outside) and not command.words.strip():
        return (refuse("BA-12", row=field.label),)
    return ()
