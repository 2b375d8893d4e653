"""A value is corrected after its step was signed (EU GMP Part IV 6; 21 CFR 11.10(e))."""

from batchtrack.batch.commands import CorrectEntry
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.entries import EntryCorrected
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.batch.questions.judging import judge_field
from batchtrack.batch.questions.warnings import warnings_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended_for, lacks_right, lacks_role
from batchtrack.batch.rules.rows import is_late, read_row, reasoned, unread
from batchtrack.batch.rules.staleness import void_what_stands_on_field
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def correct_entry(product: Product, batch: Batch, command: CorrectEntry, context: Context) -> Decision:
    """The original stays, struck through; what stood on it is voided. After certification only QA corrects.

    A row that was left open or marked as not applicable gets its late value the same way.
    """
    step, field = product.field(command.field)
    value = read_row(product, field, command.entered, command.zone, context)
    refusals = (
        *ended_for(batch, step),
        *_was_signed(batch, step),
        *_may_correct(product, batch, step, context),
        *reasoned(command.reason, field),
        *unread(value),
    )
    if refusals or isinstance(value, Refusal):
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        EntryCorrected(
            step=step.id,
            field=field.id,
            value=value,
            judged=judge_field(field, value),
            reason=command.reason,
            late=is_late(product, batch, step, value.moment, context),
            warnings=warnings_of(product, batch, field, value),
        )
    )
    void_what_stands_on_field(product, draft, step.id, field.id)
    return draft.decided()


def _was_signed(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    state = batch.step(step.id)
    if state is not None and (state.signed is not None or state.voided):
        return ()
    return (refuse("BA-11", step=step.title),)


def _may_correct(product: Product, batch: Batch, step: StepDefinition, context: Context) -> tuple[Refusal, ...]:
    if batch.certificates:
        return lacks_right(context, Right.CORRECT_AFTER_CERTIFICATION, f"correcting {step.title} after certification")
    if context.actor.roles & QA_ROLES:
        return ()
    return lacks_role(product, context, step.performer, step.title)
