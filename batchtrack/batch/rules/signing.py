"""A step is signed by its performer, and what follows from what was signed."""

from batchtrack.batch.commands import SignStep
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.steps import StepSigned
from batchtrack.batch.questions.labels import unlabelled
from batchtrack.batch.questions.missing import missing_in
from batchtrack.batch.questions.progress import incomplete_before
from batchtrack.batch.rules.clearing import clear_if_due, may_clear
from batchtrack.batch.rules.custody import hand_over
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.exceeding import follow_values
from batchtrack.batch.rules.filling import balance_containers
from batchtrack.batch.rules.giving import note_administration
from batchtrack.batch.rules.handling import handle_as_declared, note_sources
from batchtrack.batch.rules.leaving import leave_if_cleared
from batchtrack.batch.rules.missing import follow_missing_rows
from batchtrack.batch.rules.permits import alarmed, ended_for, lacks_role, moved_since, untrained
from batchtrack.batch.rules.transcribing import STATEMENT
from batchtrack.batch.rules.windows import judge_windows
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition, StepKind, Verification
from batchtrack.refusals import Refusal, refuse


def sign_step(product: Product, batch: Batch, command: SignStep, context: Context) -> Decision:
    """The performer signs: all rows are there, nothing stands in the way, nothing was added since it was shown."""
    step = product.step(command.step)
    refusals = (
        *ended_for(batch, step),
        *lacks_role(product, context, step.performer, step.title),
        *untrained(product, batch, context, step),
        *_state(batch, step),
        *alarmed(batch, step),
        *_order(product, batch, step),
        *missing_in(product, batch, step),
        *unlabelled(product, batch, step),
        *moved_since(batch, command.shown),
    )
    if step.kind is StepKind.CLEARANCE:
        refusals = (*refusals, *may_clear(product, batch, context))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        StepSigned(step=step.id, statement=STATEMENT if _copied(batch, step) else step.meaning, shown=command.shown)
    )
    judge_windows(product, draft, step)
    follow_values(product, draft, step)
    follow_missing_rows(draft, step)
    balance_containers(product, draft)
    note_sources(product, draft, step)
    hand_over(product, draft, step)
    handle_as_declared(product, draft, step)
    if step.verification is not Verification.WITNESSED:
        leave_if_cleared(draft, step)
    if step.kind is StepKind.CLEARANCE and step.verification is Verification.NONE:
        clear_if_due(product, draft, step)
    if step.kind is StepKind.ADMINISTRATION:
        note_administration(product, draft, step)
    return draft.decided()


def _copied(batch: Batch, step: StepDefinition) -> bool:
    state = batch.step(step.id)
    return state is not None and state.transcribed is not None


def _state(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    state = batch.step(step.id)
    if state is None:
        return ()
    if state.signed is not None:
        return (refuse("BA-09", step=step.title),)
    return (refuse("BA-19", step=step.title),) if state.stopped else ()


def _order(product: Product, batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """A step that was begun in order may have lost what it stood on since; a reported act is signed all the same."""
    if step.reported_by is not None or _copied(batch, step):
        return ()
    return tuple(
        refuse("BA-03", step=step.title, before=f"{earlier.code} {earlier.title}")
        for earlier in incomplete_before(product, batch, step)
    )
