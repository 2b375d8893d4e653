"""Exceptions by telephone: two people at the bench write down what QA allowed, and QA signs it within a limit."""

from batchtrack.batch.commands import SignExceptionLater, TellException, WitnessException
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.phone_exceptions import ExceptionSignedLater, ExceptionToldByPhone, ExceptionWitnessed
from batchtrack.batch.questions.exceptions import phoned, row_label
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.excepting import unused
from batchtrack.batch.rules.permits import ended, happened, lacks_right, lacks_role, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def tell_exception(product: Product, batch: Batch, command: TellException, context: Context) -> Decision:
    """The first person at the bench writes it down; it opens a deviation, and counts for nothing yet."""
    step = product.step(command.step)
    label = row_label(step, command.slot)
    refusals = (
        *ended(batch),
        *lacks_role(product, context, step.performer, step.title),
        *worded(command.scope, command.reason, command.risk),
        *happened(command.at, context),
        *unused(batch, step, command.slot),
        *((refuse("AB-01", row=label),) if phoned(batch, step.id, command.slot) else ()),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    values = {"step": step.title, "row": label, "scope": command.scope}
    number = draft.open_deviation(
        DeviationClass.MAJOR, Cause.EXCEPTION_GRANTED, values, step=step.id, words=command.reason
    )
    draft.add(
        ExceptionToldByPhone(
            step=step.id,
            slot=command.slot,
            scope=command.scope,
            reason=command.reason,
            risk=command.risk,
            allowed_by=command.allowed_by,
            at=command.at,
            zone=command.zone,
            deviation=number,
        )
    )
    return draft.decided()


def witness_exception(product: Product, batch: Batch, command: WitnessException, context: Context) -> Decision:
    """Another person at the bench signs that QA said so; from here on the row may be filled."""
    step = product.step(command.step)
    told = phoned(batch, step.id, command.slot)
    refusals: tuple[Refusal, ...] = (*ended(batch), *lacks_role(product, context, step.performer, step.title))
    if told is None or told.witnessed is not None:
        refusals = (*refusals, refuse("AB-02", row=row_label(step, command.slot)))
    elif told.told.who == context.actor.person:
        refusals = (*refusals, refuse("AB-03", name=context.actor.name))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(ExceptionWitnessed(step=step.id, slot=command.slot))
    return draft.decided()


def sign_exception_later(product: Product, batch: Batch, command: SignExceptionLater, context: Context) -> Decision:
    """QA signs what it allowed; until then nothing is certified."""
    step = product.step(command.step)
    told = phoned(batch, step.id, command.slot)
    refusals = lacks_right(context, Right.GRANT_EXCEPTIONS, "signing an exception")
    if told is None or told.witnessed is None or told.signed is not None:
        refusals = (*refusals, refuse("AB-04", row=row_label(step, command.slot)))
    if refusals or told is None:
        return Denied(refusals)
    draft = Draft(batch, context)
    in_time = context.now - told.at <= product.phone_exception
    draft.add(ExceptionSignedLater(step=step.id, slot=command.slot, in_time=in_time))
    return draft.decided()
