"""Whoever works in a step was trained for that version of the procedure; QA may except it before, never after."""

from dataclasses import replace

import pytest
from happy_way import before, opened, signed
from journey_people import REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, TECHNICIAN_C

from batchtrack.batch import commands
from batchtrack.batch.context import Actor
from batchtrack.batch.questions.exceptions import training_slot
from batchtrack.batch.rules.permits import untrained

NEW_A: Actor = replace(TECHNICIAN_A, trained=frozenset())
NEW_B: Actor = replace(TECHNICIAN_B, trained=frozenset())
EXCEPTION = commands.GrantException(
    "wash", training_slot(NEW_A.person), "one wash, supervised", "nobody trained is in the house", "low, supervised"
)


def test_that_nobody_counts_as_trained_of_whom_nothing_is_told() -> None:
    assert Actor("TECH-A", "Technician A", frozenset({"technician"}), "person/TECH-A", 1).trained == frozenset()


def test_that_an_untrained_person_begins_no_step() -> None:
    assert before("wash").refused(commands.StartStep("wash"), NEW_A) == ("BA-130",)


def test_that_an_untrained_person_enters_and_signs_nothing() -> None:
    journey = opened("wash").wait(minutes=5)
    assert journey.refused(commands.RecordEntry("wash_cycles", "2"), NEW_A) == ("BA-130",)
    journey.fill_in("wash")
    assert journey.refused(commands.SignStep("wash", journey.batch.version), NEW_A) == ("BA-130",)


def test_that_an_untrained_second_person_verifies_nothing() -> None:
    journey = signed("wash")
    assert journey.refused(commands.VerifyStep("wash", journey.batch.version), NEW_B) == ("BA-130",)


def test_that_training_for_another_version_does_not_count() -> None:
    journey = before("wash")
    code, version = journey.product.code, journey.product.version
    other = replace(TECHNICIAN_A, trained=frozenset({(code, f"{version}0")}))
    assert journey.refused(commands.StartStep("wash"), other) == ("BA-130",)


def test_that_qa_excepts_one_person_in_one_step_before_the_work() -> None:
    journey = before("wash")
    journey.do(EXCEPTION, REVIEWER_A)
    journey.do(commands.StartStep("wash"), NEW_A)
    assert journey.refused(commands.RecordEntry("wash_cycles", "2"), NEW_B) == ("BA-130",), "nobody else"
    journey.wait(minutes=5).do(commands.RecordEntry("wash_cycles", "2"), NEW_A)
    assert [deviation.cause.value for deviation in journey.batch.deviations][-1] == "exception_granted"


def test_that_no_exception_is_granted_for_work_that_was_done() -> None:
    journey = opened("wash").wait(minutes=5)
    journey.do(commands.RecordEntry("wash_cycles", "2"), TECHNICIAN_A)
    assert journey.refused(EXCEPTION, REVIEWER_A) == ("BA-96",)


@pytest.mark.parametrize("person", [NEW_A, replace(TECHNICIAN_C, trained=frozenset())])
def test_that_what_somebody_outside_did_is_written_down_by_whoever_it_is(person: Actor) -> None:
    journey = before("wash")
    reported = next(step for step in journey.product.steps if step.reported_by is not None)
    assert untrained(journey.product, journey.batch, journey.context(person), reported) == ()


def test_that_nobody_of_qa_lets_the_own_missing_training_pass() -> None:
    own = replace(EXCEPTION, slot=training_slot(REVIEWER_A.person))
    assert before("wash").refused(own, REVIEWER_A) == ("AB-17",)
