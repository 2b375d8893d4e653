"""Exceptions: QA lets a material, a device or somebody's missing training pass, before the use (EU GMP Part IV 6).

None exists for identity, for the product's expiry, or for a verifier who performed: no command asks for one.
"""

from batchtrack.batch.commands import GrantException
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass, ExceptionGranted
from batchtrack.batch.questions.exceptions import row_label, training_slot
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended, lacks_right, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def grant_exception(product: Product, batch: Batch, command: GrantException, context: Context) -> Decision:
    """Scope, reason and risk are signed; a deviation is opened and stands at the head of the review."""
    step = product.step(command.step)
    refusals = (
        *ended(batch),
        *lacks_right(context, Right.GRANT_EXCEPTIONS, "granting an exception"),
        *worded(command.scope, command.reason, command.risk),
        *unused(batch, step, command.slot),
        *_own(command, context),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    number = draft.open_deviation(
        DeviationClass.MAJOR,
        Cause.EXCEPTION_GRANTED,
        {"step": step.title, "row": row_label(step, command.slot), "scope": command.scope},
        step=step.id,
        words=command.reason,
    )
    draft.add(
        ExceptionGranted(
            step=step.id,
            slot=command.slot,
            scope=command.scope,
            reason=command.reason,
            risk=command.risk,
            deviation=number,
        )
    )
    return draft.decided()


def _own(command: GrantException, context: Context) -> tuple[Refusal, ...]:
    own = command.slot == training_slot(context.actor.person)
    return (refuse("AB-17", name=context.actor.name),) if own else ()


def unused(batch: Batch, step: StepDefinition, slot: str) -> tuple[Refusal, ...]:
    """Before use, not after: what was used already is a deviation."""
    state = batch.step(step.id)
    if state is None:
        return ()
    worked = {training_slot(person) for person in state.performers | state.verifiers}
    if slot not in {*state.materials, *state.equipment, *worked}:
        return ()
    return (refuse("BA-96", row=row_label(step, slot)),)
