"""Tests that take time: started, and read in between."""

from batchtrack.batch.commands import ReadInterim, StartTest
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.parts import Value
from batchtrack.batch.events.results import InterimRead, TestStarted
from batchtrack.batch.questions.judging import judge_result
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.failing import follow_result
from batchtrack.batch.rules.permits import happened, lacks_role
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition, StepKind, TestDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.units import read_verbal


def testing_step(product: Product) -> StepDefinition:
    """The step whose roles analyse and review."""
    return next(step for step in product.steps if step.kind is StepKind.TESTING)


def lacks_analyst(product: Product, test: TestDefinition, context: Context) -> tuple[Refusal, ...]:
    """Only an analyst reports; the end of a batch stops no result, and neither does a hold."""
    return lacks_role(product, context, testing_step(product).performer, test.label)


def start_test(product: Product, batch: Batch, command: StartTest, context: Context) -> Decision:
    """A sample goes into test."""
    test = product.test(command.test)
    container = batch.container(test.sample)
    refusals = (*lacks_analyst(product, test, context), *happened(command.at, context))
    if batch.test(test.id).started_at is not None:
        refusals = (*refusals, refuse("BA-81", test=test.label))
    if container is None:
        return Denied((*refusals, refuse("BA-82", test=test.label)))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    due = None if test.takes is None else command.at + test.takes
    draft.add(TestStarted(test=test.id, container=container.number, at=command.at, zone=command.zone, due=due))
    return draft.decided()


def read_interim(product: Product, batch: Batch, command: ReadInterim, context: Context) -> Decision:
    """A reading before the final result; one outside the criterion counts at once, like a failing result."""
    test = product.test(command.test)
    word = read_verbal(command.finding, test.words) if test.words else None
    refusals = (
        *lacks_analyst(product, test, context),
        *happened(command.at, context),
        *((word,) if isinstance(word, Refusal) else ()),
    )
    if batch.test(test.id).started_at is None:
        refusals = (*refusals, refuse("BA-83", test=test.label))
    if refusals or isinstance(word, Refusal):
        return Denied(refusals)
    draft = Draft(batch, context)
    finding = command.finding if word is None else word.word
    draft.add(InterimRead(test=test.id, day=command.day, at=command.at, zone=command.zone, finding=finding))
    if word is not None:
        judged = judge_result(test, Value(entered=word.entered, words=word.word))
        follow_result(product, draft, test, judged)
    return draft.decided()
