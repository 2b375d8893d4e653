"""Somebody who walks a batch through its life: mostly with sense, now and then without."""

import random
from collections.abc import Iterable, Iterator
from typing import Final

from journey import Journey, performer_of
from journey_people import (
    ANALYST_A,
    ANALYST_B,
    MATERIALS_B,
    QUALIFIED_A,
    REVIEWER_A,
    REVIEWER_B,
    TECHNICIAN_B,
    TECHNICIAN_C,
    ZONE,
)
from mischief import ANALYST_C, EVERYTHING, TECHNICIAN_D, senseless
from walked_values import RESULTS, VALUES

from batchtrack.batch import commands
from batchtrack.batch.context import Actor, Decided
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.progress import is_complete
from batchtrack.batch.questions.results import is_outdated
from batchtrack.batch.state import StepState
from batchtrack.product.model import FieldType, StepDefinition, StepKind, TestStage, Verification

Asked = tuple[commands.Command, Actor]

_LEAST_SENSELESS: Final = 0.05
_MOST_SENSELESS: Final = 0.65
_MOST_NEGLIGENT: Final = 0.4
_OVERSLEPT: Final = 0.003


class Wanderer:
    """Asks one command after the other; refusals are as welcome as decisions."""

    def __init__(self, journey: Journey, chance: random.Random) -> None:
        self.journey = journey
        self.chance = chance
        self.senseless = chance.uniform(_LEAST_SENSELESS, _MOST_SENSELESS)
        self.negligent = chance.uniform(0, _MOST_NEGLIGENT)

    @property
    def is_done(self) -> bool:
        """Whether nothing sensible is left to do."""
        batch = self.journey.batch
        return batch.certificate("final") is not None or (batch.ended is not None and self.chance.random() < 0.05)

    def go_on(self) -> None:
        """Ask one more command."""
        if self.chance.random() < self.senseless:
            self._ask(senseless(self.journey, self.chance))
            return
        if self.chance.random() < _OVERSLEPT:
            self.journey.wait(hours=self.chance.choice((5, 20, 50)))
        for asked in self._to_do():
            if self._ask(asked):
                return
        self.journey.wait(hours=1)

    def _to_do(self) -> Iterable[Asked]:
        """What is sensible, in its order; the negligent leave out what comes first, or do what is not theirs to do."""
        if self.chance.random() >= self.negligent:
            return sensible(self.journey)
        asked = list(sensible(self.journey))
        begin = self.chance.choice((1, 2, 3, self.chance.randrange(len(asked) + 1)))
        if self.chance.random() < _MOST_NEGLIGENT:
            return [(command, EVERYTHING) for command, _ in asked[begin:]]
        return asked[begin:]

    def _ask(self, asked: Asked) -> bool:
        self.journey.wait(seconds=self.chance.choice((10, 30, 90)))
        return isinstance(self.journey.ask(*asked), Decided)


def sensible(journey: Journey, past: frozenset[str] = frozenset()) -> Iterator[Asked]:
    """What would bring the batch on, the most urgent first; ``past`` are steps that it tries to get past unfinished."""
    yield from _quality(journey)
    yield from _alerts(journey)
    yield from _values(journey)
    yield from _steps(journey, past)
    yield from _tests(journey)
    yield from _release(journey)
    yield from _late(journey)


def _quality(journey: Journey) -> Iterator[Asked]:
    for hold in journey.batch.open_holds:
        yield commands.LiftHold(hold.number, "clarified", "label, order and wristband compared by two"), REVIEWER_A
    for known in journey.batch.deviations:
        if not known.acceptable:
            yield commands.AssessDeviation(known.number, "no effect", acceptable=True), REVIEWER_A
        elif known.closed is None:
            yield commands.CloseDeviation(known.number, "settled", "wear", "replaced at each service"), REVIEWER_A


def _alerts(journey: Journey) -> Iterator[Asked]:
    for alert in journey.batch.alerts:
        if alert.open:
            answer = Answer.NOT_GIVEN if alert.before_use else Answer.INFORMED
            yield commands.ContactClinic(alert.number, "Physician", journey.now, ZONE, True, answer), REVIEWER_A


def _values(journey: Journey) -> Iterator[Asked]:
    """Put right what stands outside its limit and is not what the happy people typed."""
    for step in journey.product.steps:
        state = journey.batch.step(step.id)
        for field in step.fields:
            entry = journey.batch.entry(field.id)
            if state is None or entry is None or entry.value is None or field.id not in VALUES:
                continue
            outside = entry.judged is not None and entry.judged.standing is Standing.OUTSIDE
            strange = field.type is FieldType.QUANTITY and entry.value.entered not in {VALUES[field.id], "", "45 mL"}
            if outside or strange:
                who = REVIEWER_A if journey.batch.certificates else performer_of(journey.product, step)
                yield commands.CorrectEntry(field.id, VALUES[field.id], "misread"), who
                slip = RetypeReason.TYPING_SLIP
                yield commands.RetypeEntry(field.id, VALUES[field.id], slip, "misread"), who


def _steps(journey: Journey, past: frozenset[str]) -> Iterator[Asked]:
    for step in journey.product.steps:
        if step.kind not in {StepKind.TESTING, StepKind.CERTIFICATION}:
            yield from _step(journey, step, journey.batch.step(step.id))
        if step.after and step.id not in past and not is_complete(journey.product, journey.batch, step):
            return


def _step(journey: Journey, step: StepDefinition, state: StepState | None) -> Iterator[Asked]:
    performer = performer_of(journey.product, step)
    if state is None:
        yield commands.StartStep(step.id), performer
        return
    if state.stopped:
        for second in (TECHNICIAN_B, TECHNICIAN_C, TECHNICIAN_D, ANALYST_B, REVIEWER_A, MATERIALS_B):
            yield commands.ContinueStep(step.id, "the right one is here"), second
    for row, done in state.scans.items():
        if not done.counts:
            confirm = commands.ConfirmTypedScan(step.id, row, done.shown)
            yield from ((confirm, second) for second in (TECHNICIAN_B, TECHNICIAN_C, REVIEWER_A))
    if state.signed is None:
        yield from ((command, performer) for command in journey.rows(step))
        yield commands.SignStep(step.id, journey.batch.version), performer
    elif step.verification is not Verification.NONE and state.verified is None:
        yield from _second(journey, step, state)


def _second(journey: Journey, step: StepDefinition, state: StepState) -> Iterator[Asked]:
    """Whoever may be the second person scans where that is asked, and verifies."""
    for scan in (scan for scan in step.scans if scan.second and scan.id not in state.second_scans):
        for second in (TECHNICIAN_B, TECHNICIAN_C, TECHNICIAN_D, REVIEWER_A):
            yield commands.ScanAsSecond(step.id, journey.code(scan)), second
    for second in (TECHNICIAN_B, TECHNICIAN_C, TECHNICIAN_D, ANALYST_B, ANALYST_C, REVIEWER_A, REVIEWER_B):
        yield commands.VerifyStep(step.id, journey.batch.version), second


def _tests(journey: Journey) -> Iterator[Asked]:
    """Rapid tests, reported, corrected and reviewed by whoever may."""
    for test in journey.product.tests:
        state = journey.batch.test(test.id)
        if test.takes is not None and state.started_at is None:
            yield commands.StartTest(test.id, journey.now, ZONE), ANALYST_A
        if state.result is None:
            if test.stage is TestStage.BEFORE_RELEASE:
                yield commands.RecordResult(test.id, RESULTS[test.id]), ANALYST_A
            continue
        each = "; ".join(value.entered for value in state.result.replicates)
        strange = RESULTS[test.id] not in {"", each or state.result.value.entered}
        if is_outdated(journey.batch, test) or strange:
            yield commands.CorrectResult(test.id, RESULTS[test.id], "looked again"), ANALYST_A
        if state.reviewed is None:
            for second in (ANALYST_B, ANALYST_C, EVERYTHING):
                yield commands.ReviewResult(test.id), second


def _release(journey: Journey) -> Iterator[Asked]:
    shown = journey.batch.version
    given = journey.batch.administered is not None
    stages = ("certification", "final") if given else ("certification",)
    for stage in stages:
        certificate = journey.batch.certificate(stage)
        if certificate is not None and certificate.counts:
            continue
        yield commands.ConfirmCertificate(stage, "no effect", shown), QUALIFIED_A
        yield commands.Certify(stage, shown), QUALIFIED_A
        review = next((done for done in reversed(journey.batch.reviews) if done.stage == stage), None)
        if review is None or review.up_to < journey.batch.relevant:
            yield commands.ReviewRecord(stage, shown), REVIEWER_A


def _late(journey: Journey) -> Iterator[Asked]:
    if journey.batch.administered is None:
        return
    for test in journey.product.tests:
        if journey.batch.test(test.id).result is None:
            if test.takes is not None:
                journey.wait(days=4)
            yield commands.RecordResult(test.id, RESULTS[test.id]), ANALYST_A
