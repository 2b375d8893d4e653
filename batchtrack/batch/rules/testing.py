"""Results: reported by the analyst, corrected, reviewed by a second person (21 CFR 211.194)."""

from batchtrack.batch.commands import CorrectResult, RecordResult, RepeatTest, ReviewResult
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.parts import Judged, Standing
from batchtrack.batch.events.results import RepeatGround, ResultCorrected, ResultRecorded, ResultReviewed, TestRepeated
from batchtrack.batch.questions.replicates import Counted
from batchtrack.batch.questions.results import reported
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.questions.validity import of_one_run, repeatable
from batchtrack.batch.rules.computing import recompute
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.failing import follow_result
from batchtrack.batch.rules.incubating import lacks_analyst, testing_step
from batchtrack.batch.rules.missing import follow_missed_days
from batchtrack.batch.rules.permits import lacks_role, untrained, worded
from batchtrack.batch.rules.staleness import void_what_stands_on_result
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, TestDefinition
from batchtrack.refusals import Refusal, refuse


def record_result(product: Product, batch: Batch, command: RecordResult, context: Context) -> Decision:
    """The analyst reports; a result outside its criterion opens an investigation by itself."""
    test = product.test(command.test)
    found = reported(batch, test, command.entered, context)
    refusals = (
        *lacks_analyst(product, test, context),
        *_sampled(batch, test),
        *_unread(found),
        *_read_to_the_end(batch, test, found.judged if isinstance(found, Counted) else None, context),
    )
    if batch.test(test.id).result is not None:
        refusals = (*refusals, refuse("BA-84", test=test.label))
    if refusals or not isinstance(found, Counted):
        return Denied(refusals)
    draft = Draft(batch, context)
    follow_missed_days(draft, test)
    draft.add(
        ResultRecorded(
            test=test.id,
            value=found.value,
            judged=found.judged,
            source=command.source,
            document=command.document,
            warnings=found.warnings,
            replicates=found.replicates,
            derivation=found.why,
        )
    )
    recompute(product, draft)
    follow_result(product, draft, test, found.judged)
    return draft.decided()


def correct_result(product: Product, batch: Batch, command: CorrectResult, context: Context) -> Decision:
    """Another result for a recorded one; the first and its deviation stay, the review is void, a certificate stale."""
    test = product.test(command.test)
    found = reported(batch, test, command.entered, context)
    refusals = (*lacks_analyst(product, test, context), *_unread(found))
    if batch.test(test.id).result is None:
        refusals = (*refusals, refuse("BA-32", test=test.label))
    if not command.reason.strip():
        refusals = (*refusals, refuse("BA-12", row=test.label))
    if refusals or not isinstance(found, Counted):
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        ResultCorrected(
            test=test.id,
            value=found.value,
            judged=found.judged,
            reason=command.reason,
            warnings=found.warnings,
            replicates=found.replicates,
            derivation=found.why,
        )
    )
    void_what_stands_on_result(product, draft, test.id)
    follow_result(product, draft, test, found.judged)
    return draft.decided()


def repeat_test(product: Product, batch: Batch, command: RepeatTest, context: Context) -> Decision:
    """Done again by rule alone, with everything of the same run; what it gave stays and is never averaged away."""
    test = product.test(command.test)
    ground = repeatable(product, batch, test)
    refusals = (*lacks_analyst(product, test, context), *worded(command.words))
    if ground is None:
        refusals = (*refusals, refuse("BA-116", test=test.label))
    if refusals or ground is None:
        return Denied(refusals)
    draft = Draft(batch, context)
    for each in of_one_run(product, test) if ground is RepeatGround.RUN_NOT_VALID else (test,):
        if draft.batch.test(each.id).result is not None:
            draft.add(TestRepeated(test=each.id, ground=ground, words=command.words))
            void_what_stands_on_result(product, draft, each.id)
    return draft.decided()


def review_result(product: Product, batch: Batch, command: ReviewResult, context: Context) -> Decision:
    """A second person reviews the original data; not the analyst."""
    test = product.test(command.test)
    state = batch.test(test.id)
    step = testing_step(product)
    refusals = (
        *lacks_role(product, context, step.verifier, test.label),
        *untrained(product, batch, context, step),
    )
    if state.result is None:
        return Denied((*refusals, refuse("BA-32", test=test.label)))
    refusals = (*refusals, *_another_analyst(batch, test, context))
    if state.reviewed is not None:
        refusals = (*refusals, refuse("BA-17", step=test.label))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(ResultReviewed(test=test.id))
    return draft.decided()


def _unread(found: Counted | tuple[Refusal, ...]) -> tuple[Refusal, ...]:
    return () if isinstance(found, Counted) else found


def _another_analyst(batch: Batch, test: TestDefinition, context: Context) -> tuple[Refusal, ...]:
    if context.actor.person in batch.test(test.id).analysts:
        return (refuse("BA-85", name=context.actor.name, test=test.label),)
    return ()


def _sampled(batch: Batch, test: TestDefinition) -> tuple[Refusal, ...]:
    """The step that fills the sample was signed, even if a correction has voided it since."""
    sample = batch.container(test.sample)
    step = None if sample is None else batch.step(sample.step)
    if step is not None and (step.signed is not None or step.voided):
        return ()
    return (refuse("BA-82", test=test.label),)


def _read_to_the_end(
    batch: Batch, test: TestDefinition, judged: Judged | None, context: Context
) -> tuple[Refusal, ...]:
    """A culture is negative only when its whole time is over; growth is reported the moment it is seen."""
    state = batch.test(test.id)
    if not test.interim_days or (judged is not None and judged.standing is Standing.OUTSIDE):
        return ()
    if state.due is None:
        return (refuse("BA-83", test=test.label),)
    if context.now >= state.due:
        return ()
    return (refuse("BA-93", test=test.label, due=show_time(state.due, context.zone)),)
