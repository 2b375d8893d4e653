"""A second person verifies a signed step (21 CFR 211.101(d), 211.188(b)(11); EU GMP Part IV 6)."""

from batchtrack.batch.commands import VerifyStep
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.steps import StepVerified
from batchtrack.batch.questions.duties import performed
from batchtrack.batch.questions.missing import unscanned
from batchtrack.batch.questions.progress import verification_of
from batchtrack.batch.rules.clearing import clear_if_due, may_clear
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.leaving import leave_if_cleared
from batchtrack.batch.rules.permits import alarmed, ended_for, lacks_role, moved_since, untrained
from batchtrack.batch.rules.transcribing import CHECKED
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition, StepKind, Verification
from batchtrack.refusals import Refusal, refuse


def verify_step(product: Product, batch: Batch, command: VerifyStep, context: Context) -> Decision:
    """The verifier is another person than any performer of the step, and signs what was shown."""
    step = product.step(command.step)
    if verification_of(batch, step) is Verification.NONE:
        return Denied((refuse("BA-75", step=step.title),))
    refusals = (
        *ended_for(batch, step),
        *alarmed(batch, step),
        *lacks_role(product, context, step.verifier or step.performer, step.title),
        *untrained(product, batch, context, step),
        *_another_person(batch, step, context),
        *_awaits_verification(batch, step),
        *unscanned(batch, step),
        *moved_since(batch, command.shown),
    )
    if step.kind is StepKind.CLEARANCE:
        refusals = (*refusals, *may_clear(product, batch, context))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(StepVerified(step=step.id, statement=step.verification_meaning or CHECKED, shown=command.shown))
    if step.verification is Verification.WITNESSED:
        leave_if_cleared(draft, step)
    if step.kind is StepKind.CLEARANCE:
        clear_if_due(product, draft, step)
    return draft.decided()


def _another_person(batch: Batch, step: StepDefinition, context: Context) -> tuple[Refusal, ...]:
    if performed(batch, step.id, context.actor.person):
        return (refuse("BA-15", name=context.actor.name, step=step.title),)
    return ()


def _awaits_verification(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    state = batch.step(step.id)
    if state is None or state.signed is None:
        return (refuse("BA-16", step=step.title),)
    return (refuse("BA-17", step=step.title),) if state.verified is not None else ()
