"""A second person at a touch point: confirms a typed code, or lets a stopped step go on."""

from batchtrack.batch.commands import ConfirmTypedScan, ContinueStep
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.identity import StepContinued, TypedScanConfirmed
from batchtrack.batch.questions.duties import performed
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import alarmed, ended_for, lacks_role, untrained, worded
from batchtrack.batch.state import Batch, ScanDone
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def confirm_typed_scan(product: Product, batch: Batch, command: ConfirmTypedScan, context: Context) -> Decision:
    """Another person than whoever worked in the step compares the typed code with its carrier and signs."""
    step = product.step(command.step)
    refusals = (
        *alarmed(batch, step),
        *may_second(product, batch, step, context),
        *_awaits(_typed(batch, command), command),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(TypedScanConfirmed(step=step.id, scan=command.scan, shown=command.shown))
    return draft.decided()


def continue_step(product: Product, batch: Batch, command: ContinueStep, context: Context) -> Decision:
    """A second person lets the step go on after a wrong container of the right patient."""
    step = product.step(command.step)
    state = batch.step(step.id)
    refusals = (*alarmed(batch, step), *may_second(product, batch, step, context), *worded(command.words))
    if state is None or not state.stopped:
        refusals = (*refusals, refuse("BA-26", step=step.title))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(StepContinued(step=step.id, words=command.words))
    return draft.decided()


def may_second(product: Product, batch: Batch, step: StepDefinition, context: Context) -> tuple[Refusal, ...]:
    """What stands against being the second person: an end, own work in the step, a missing role."""
    worked = performed(batch, step.id, context.actor.person)
    return (
        *ended_for(batch, step),
        *_role(product, step, context),
        *untrained(product, batch, context, step),
        *((refuse("BA-15", name=context.actor.name, step=step.title),) if worked else ()),
    )


def _role(product: Product, step: StepDefinition, context: Context) -> tuple[Refusal, ...]:
    if product.roles[step.performer] in context.actor.roles:
        return ()
    return lacks_role(product, context, step.verifier or step.performer, step.title)


def _typed(batch: Batch, command: ConfirmTypedScan) -> ScanDone | None:
    state = batch.step(command.step)
    return None if state is None or state.signed is not None else state.scans.get(command.scan)


def _awaits(done: ScanDone | None, command: ConfirmTypedScan) -> tuple[Refusal, ...]:
    """A typed code awaits its confirmation, and is the one that was shown."""
    if done is None or done.counts:
        return (refuse("MA-04", shown=command.shown),)
    return () if done.shown == command.shown else (refuse("MA-05", shown=command.shown, now=done.shown),)
