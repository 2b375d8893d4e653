"""May the batch leave? Everything that stands in the way of a release stage, each with its place."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.batch.events.order import EndKind
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.blocker import Blocker
from batchtrack.batch.questions.clocks import expired, expiry, unstarted_expiry
from batchtrack.batch.questions.closing import unsettled
from batchtrack.batch.questions.exceptions import unsigned
from batchtrack.batch.questions.label_balance import label_blockers
from batchtrack.batch.questions.progress import before_stage, is_complete, is_signed, is_verified, verification_of
from batchtrack.batch.questions.results import is_outdated
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.questions.validity import invalid_by
from batchtrack.batch.state import Batch
from batchtrack.product.model import (
    FieldType,
    Product,
    ReleaseStage,
    RoomUse,
    StepDefinition,
    StepKind,
    TestClass,
    TestDefinition,
    Verification,
)
from batchtrack.refusals import refuse

FIRST = "certification"
FINAL = "final"
_NOT_WITHIN = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})


_NONE: frozenset[str] = frozenset()


def blockers(
    product: Product, batch: Batch, stage_id: str, now: datetime, zone: str, accepted: frozenset[str] = _NONE
) -> tuple[Blocker, ...]:
    """What stands in the way of certifying a stage, but for the review and the person.

    Args:
        product: of the batch.
        batch: as it stands.
        stage_id: which stage.
        now: the moment of asking, UTC.
        zone: in which times are said.
        accepted: tests whose failing results stand in nobody's way, because a physician asked for the product as it is.
    """
    stage = product.stage(stage_id)
    return (
        *_steps(product, batch, stage_id),
        *_tests(product, batch, stage, accepted),
        *_runs(product, batch, stage),
        *_computed(product, batch, stage_id, accepted),
        *deviation_blockers(batch, closed=stage_id == FINAL, accepted=accepted),
        *_holds(batch),
        *(Blocker(refusal, step=step) for step, refusal in unsigned(product, batch, zone)),
        *(Blocker(found.refusal, step=found.step) for found in label_blockers(product, batch)),
        *(_end(product, batch) if stage_id == FINAL else _before_use(product, batch, now, zone)),
    )


def review_blockers(batch: Batch, stage_id: str) -> tuple[Blocker, ...]:
    """The record must have been reviewed as it stands."""
    review = next((done for done in reversed(batch.reviews) if done.stage == stage_id), None)
    if review is None:
        return (Blocker(refuse("BA-39", batch=batch.id)),)
    return (Blocker(refuse("BA-40", batch=batch.id)),) if review.up_to < batch.relevant else ()


def checks(product: Product, stage_id: str) -> tuple[StepDefinition | TestDefinition, ...]:
    """Everything that readiness asked for: the steps before the stage and the tests that it needs."""
    stage = product.stage(stage_id)
    return (*before_stage(product, stage_id), *(test for test in product.tests if test.stage in stage.needs))


def _steps(product: Product, batch: Batch, stage_id: str) -> Iterator[Blocker]:
    if stage_id == FINAL and batch.ended is not None:
        return
    for step in before_stage(product, stage_id):
        if step.kind is not StepKind.TESTING and not is_complete(product, batch, step):
            yield Blocker(refuse("BA-30", step=f"{step.code} {step.title}"), step=step.id)
    for step in _unverified(product, batch, stage_id):
        yield Blocker(refuse("BA-31", step=f"{step.code} {step.title}", gate=stage_id), step=step.id)


def _unverified(product: Product, batch: Batch, stage_id: str) -> tuple[StepDefinition, ...]:
    """Signed steps before the stage whose ``checked`` second signature is missing, whatever gate they name."""
    return tuple(
        step
        for step in before_stage(product, stage_id)
        if verification_of(batch, step) is Verification.CHECKED
        and is_signed(batch, step.id)
        and not is_verified(batch, step.id)
    )


def _tests(product: Product, batch: Batch, stage: ReleaseStage, accepted: frozenset[str]) -> Iterator[Blocker]:
    for test in product.tests:
        if test.stage in stage.needs:
            yield from result_blockers(batch, test, accepted)


def _runs(product: Product, batch: Batch, stage: ReleaseStage) -> Iterator[Blocker]:
    """A result of a run that does not conform to its own rules does not count, whatever it is."""
    for test in product.tests:
        if test.stage in stage.needs and test.valid_when and batch.test(test.id).result is not None:
            for cause in invalid_by(product, batch, test):
                yield Blocker(refuse("BA-115", test=test.label, cause=cause.label), test=test.id)


def result_blockers(batch: Batch, test: TestDefinition, accepted: frozenset[str] = _NONE) -> Iterator[Blocker]:
    """What stands against one result: missing, not reviewed, outdated, outside its criterion."""
    state = batch.test(test.id)
    if state.result is None:
        yield Blocker(refuse("BA-32", test=test.label), test=test.id)
        return
    if state.reviewed is None:
        yield Blocker(refuse("BA-33", test=test.label), test=test.id)
    if is_outdated(batch, test):
        yield Blocker(refuse("BA-98", test=test.label), test=test.id)
    judged = state.result.judged
    if test.id in accepted:
        return
    if test.test_class is TestClass.RELEASE and judged is not None and judged.standing in _NOT_WITHIN:
        shown = judged.rounded or judged.value
        yield Blocker(refuse("BA-34", test=test.label, value=shown, criterion=judged.criterion), test=test.id)


def _computed(product: Product, batch: Batch, stage_id: str, accepted: frozenset[str]) -> Iterator[Blocker]:
    """Every dose value before the stage is there and within its limit."""
    spared = spared_fields(product, accepted)
    for step in before_stage(product, stage_id):
        for field in step.fields:
            if field.type is not FieldType.COMPUTED or not field.dose or field.id in spared:
                continue
            entry = batch.entry(field.id)
            if entry is None or entry.judged is None or entry.judged.standing in _NOT_WITHIN:
                yield Blocker(refuse("BA-42", row=field.label), step=step.id)


def spared_fields(product: Product, accepted: frozenset[str]) -> frozenset[str]:
    """The rows whose value is the result of a test that was accepted although it fails."""
    return frozenset(test.field for test in product.tests if test.id in accepted and test.field is not None)


def deviation_blockers(batch: Batch, *, closed: bool, accepted: frozenset[str] = _NONE) -> Iterator[Blocker]:
    """Deviations that are not assessed as acceptable or, where asked for, not closed."""
    for known in batch.deviations:
        place = str(known.number)
        if known.assessed is None:
            yield Blocker(refuse("BA-35", deviation=place), deviation=known.number)
        elif not known.acceptable and known.test not in accepted:
            yield Blocker(refuse("BA-36", deviation=place), deviation=known.number)
        elif closed and known.closed is None:
            yield Blocker(refuse("BA-44", deviation=place), deviation=known.number)


def _earlier(batch: Batch, stage: ReleaseStage) -> Iterator[Blocker]:
    """An earlier certificate was signed, and none waits for its certifier; a withdrawn one the final one replaces."""
    if stage.id == FINAL:
        return
    certificate = batch.certificate(stage.id)
    if certificate is None:
        yield Blocker(refuse("BA-74", batch=batch.id))
    elif certificate.stale is not None and certificate.withdrawn is None:
        yield Blocker(refuse("BA-47", number=certificate.number, batch=batch.id))


def _holds(batch: Batch) -> Iterator[Blocker]:
    for hold in batch.open_holds:
        refusal = refuse("BA-37", hold=str(hold.number), words=hold.words)
        yield Blocker(refusal, deviation=hold.deviation)


def _before_use(product: Product, batch: Batch, now: datetime, zone: str) -> Iterator[Blocker]:
    if batch.ended is not None:
        yield Blocker(refuse("BA-01", batch=batch.id, end=batch.ended.end.value))
    for clock in unstarted_expiry(product, batch):
        yield Blocker(refuse("BA-97", clock=clock.label), step=product.field(clock.starts)[0].id)
    end = expiry(product, batch)
    # Once the dose was given, a certificate is confirmed or superseded for the record and permits nothing.
    if batch.administered is None and end is not None and expired(product, batch, now):
        yield Blocker(refuse("BA-38", batch=batch.id, expiry=show_time(end, zone)))
    if batch.room is not None:
        clears = next((step.id for step in product.steps if step.room is RoomUse.LEAVES), None)
        yield Blocker(refuse("BA-43", room=batch.room), step=clears)


def _end(product: Product, batch: Batch) -> Iterator[Blocker]:
    for stage in product.stages:
        yield from _earlier(batch, stage)
    if batch.administered is None and (batch.ended is None or batch.ended.end is EndKind.CANCELLED):
        yield Blocker(refuse("BA-46", batch=batch.id))
    yield from unsettled(product, batch)
