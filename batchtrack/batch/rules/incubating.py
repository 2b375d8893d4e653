"""Tests that take time: started, and read in between."""

from batchtrack.batch.commands import ReadInterim, StartTest
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.results import InterimRead, TestStarted
from batchtrack.batch.questions.judging import judge_result
from batchtrack.batch.questions.reading import read_result
from batchtrack.batch.questions.showing import show_value
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.failing import follow_result
from batchtrack.batch.rules.missing import follow_missed_days
from batchtrack.batch.rules.permits import happened, lacks_role
from batchtrack.batch.rules.rows import unread
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, StepDefinition, StepKind, TestDefinition
from batchtrack.refusals import Refusal, refuse


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
    found = read_result(test, command.finding, context)
    refusals = (
        *lacks_analyst(product, test, context),
        *happened(command.at, context),
        *unread(found),
    )
    if batch.test(test.id).started_at is None:
        refusals = (*refusals, refuse("BA-83", test=test.label))
    if refusals or isinstance(found, Refusal):
        return Denied(refusals)
    draft = Draft(batch, context)
    follow_missed_days(draft, test, before=command.day)
    finding = show_value(found, test.unit, context.decimal_mark)
    draft.add(InterimRead(test=test.id, day=command.day, at=command.at, zone=command.zone, finding=finding))
    follow_result(product, draft, test, judge_result(test, found))
    return draft.decided()
