"""What was done on paper while the computer was down is typed in afterwards, and judged by the times of the acts."""

from batchtrack.batch.commands import TranscribeStep
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.parts import Happened
from batchtrack.batch.events.steps import StepTranscribed
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import happened, lacks_role
from batchtrack.batch.rules.starting import begin_report, waiting
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition, StepKind
from batchtrack.refusals import Refusal, refuse

STATEMENT = "I copied these entries from the signed paper of the person who acted."
"""What whoever typed a step in from paper signs."""
CHECKED = "I compared the entries with their source and confirm them."
"""What the second person signs where the document asks for none at the bench."""
_NOT_ON_PAPER = frozenset({StepKind.TESTING, StepKind.CERTIFICATION, StepKind.CLEARANCE})
"""A permit cannot be given afterwards; results and certificates have ways of their own."""


def transcribe_step(product: Product, batch: Batch, command: TranscribeStep, context: Context) -> Decision:
    """Begin the step where it is not begun, and note who acted on paper, when, and the paper."""
    step = product.step(command.step)
    refusals = (
        *lacks_role(product, context, step.performer, step.title),
        *_on_paper(step),
        *_still_open(batch, step),
        *happened(command.at, context),
        *(() if command.paper else (refuse("AB-07", step=step.title),)),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    if batch.step(step.id) is None:
        begin_report(draft, step, out_of_order=bool(waiting(product, batch, step)))
    at = Happened(at=command.at, zone=command.zone)
    draft.add(StepTranscribed(step=step.id, by=command.by, happened=at, paper=command.paper, form=command.form))
    if product.roles[step.performer] not in command.roles:
        role = step.performer.replace("_", " ")
        draft.open_deviation(
            DeviationClass.MAJOR, Cause.PAPER_WITHOUT_ROLE, {"step": step.title, "role": role}, step=step.id
        )
    return draft.decided()


def _on_paper(step: StepDefinition) -> tuple[Refusal, ...]:
    if step.kind in _NOT_ON_PAPER or step.reported_by is not None:
        return (refuse("AB-10", step=step.title),)
    return ()


def _still_open(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    state = batch.step(step.id)
    if state is None or (state.signed is None and state.transcribed is None):
        return ()
    return (refuse("AB-11", step=step.title),)
