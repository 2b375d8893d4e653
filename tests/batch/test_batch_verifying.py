"""The second person is another person; whoever worked on a batch neither reviews nor certifies it."""

import pytest
from happy_way import after, before, opened, signed
from journey import Journey, performer_of, rex_001, with_roles
from journey_people import (
    ANALYST_A,
    ANALYST_B,
    MATERIALS_A,
    QUALIFIED_A,
    REVIEWER_A,
    REVIEWER_B,
    TECHNICIAN_A,
    TECHNICIAN_B,
    TECHNICIAN_C,
)

from batchtrack.batch import commands
from batchtrack.batch.questions.duties import Duty, barred, told_before_signing
from batchtrack.product.model import Verification

VERIFIED = tuple(step.id for step in rex_001().steps if step.verification is not Verification.NONE)
BOTH = ("technician", "qc_analyst", "qa_reviewer", "qualified_person", "planner", "materials")


def _verify(journey: Journey, step: str) -> commands.VerifyStep:
    return commands.VerifyStep(step, journey.batch.version)


@pytest.mark.parametrize("step", VERIFIED)
def test_that_no_step_is_verified_by_its_performer(step: str) -> None:
    journey = signed(step)
    everything = with_roles(performer_of(journey.product, journey.product.step(step)), *BOTH)
    assert "BA-15" in journey.refused(_verify(journey, step), everything)


def test_that_whoever_made_one_entry_of_a_step_does_not_verify_it() -> None:
    journey = opened("wash").wait(minutes=5)
    journey.do(commands.RecordEntry("wash_cycles", "2"), TECHNICIAN_B)
    journey.fill_in("wash").sign("wash")
    assert journey.refused(_verify(journey, "wash"), TECHNICIAN_B) == ("BA-15",)
    journey.verify("wash", TECHNICIAN_C)


def test_that_a_verifier_has_the_role_that_the_document_asks_for() -> None:
    journey = signed("start_count")
    assert journey.refused(_verify(journey, "start_count"), TECHNICIAN_B) == ("BA-05",)


def test_that_an_unsigned_step_is_not_verified() -> None:
    journey = opened("wash")
    assert journey.refused(_verify(journey, "wash"), TECHNICIAN_B) == ("BA-16",)


def test_that_a_step_is_verified_once() -> None:
    journey = after("wash")
    assert journey.refused(_verify(journey, "wash"), TECHNICIAN_C) == ("BA-17",)


def test_that_a_step_without_a_second_person_is_not_verified() -> None:
    journey = after("kit")
    assert journey.refused(_verify(journey, "kit"), TECHNICIAN_B) == ("BA-75",)


def test_that_a_verification_covers_only_what_was_shown() -> None:
    journey = signed("wash")
    shown = journey.batch.version
    journey.do(commands.AddComment("later"), TECHNICIAN_A)
    assert journey.refused(commands.VerifyStep("wash", shown), TECHNICIAN_B) == ("BA-14",)


@pytest.mark.parametrize(
    ("who", "duty"),
    [
        (TECHNICIAN_A, Duty.PERFORMED),
        (TECHNICIAN_B, Duty.VERIFIED),
        (ANALYST_A, Duty.ANALYSED),
        (ANALYST_B, Duty.VERIFIED),
    ],
)
def test_that_whoever_worked_on_the_batch_neither_reviews_nor_certifies(who: object, duty: Duty) -> None:
    person = {actor.person: actor for actor in (TECHNICIAN_A, TECHNICIAN_B, ANALYST_A, ANALYST_B)}
    actor = with_roles(next(actor for actor in person.values() if actor == who), *BOTH)
    journey = before("review")
    assert duty in {found for found, _ in barred(journey.product, journey.batch, actor.person)}
    review = commands.ReviewRecord("certification", journey.batch.version)
    assert set(journey.refused(review, actor)) == {"BA-41"}
    journey.review()
    certify = commands.Certify("certification", journey.batch.version)
    assert set(journey.refused(certify, actor)) == {"BA-41"}


def test_that_checks_made_as_qa_bar_nobody_from_reviewing() -> None:
    journey = before("review")
    assert journey.batch.steps["dose_decision"].verifiers == {REVIEWER_A.person}
    assert barred(journey.product, journey.batch, REVIEWER_A.person) == ()


def test_that_a_verification_that_was_voided_still_bars() -> None:
    journey = after("wash")
    journey.do(commands.CorrectEntry("wash_speed", "510", "misread"), TECHNICIAN_A)
    assert (Duty.VERIFIED, "Wash") in barred(journey.product, journey.batch, TECHNICIAN_B.person)


def test_that_an_interim_reading_makes_an_analyst() -> None:
    journey = after("incubation").wait(days=2)
    journey.do(commands.ReadInterim("sterility", 2, journey.now, "Europe/Berlin", "no growth"), ANALYST_B)
    found = barred(journey.product, journey.batch, ANALYST_B.person)
    assert any(duty is Duty.ANALYSED for duty, _ in found)


def test_that_whoever_would_be_barred_is_told_before_acting() -> None:
    journey = before("wash")
    step = journey.product.step("wash")
    told = told_before_signing(
        journey.product,
        journey.batch,
        step,
        "Technician C",
        frozenset({"technician", "qualified_person"}),
        verifying=False,
    )
    assert told is not None
    assert told.code == "BA-99"


def test_that_whoever_does_not_release_is_told_nothing() -> None:
    journey = before("wash")
    step = journey.product.step("wash")
    roles = frozenset({"technician"})
    assert told_before_signing(journey.product, journey.batch, step, "Technician C", roles, verifying=True) is None


def test_that_qa_is_told_nothing_before_a_check_made_as_qa() -> None:
    journey = before("dose_decision")
    step = journey.product.step("dose_decision")
    roles = REVIEWER_A.roles
    assert told_before_signing(journey.product, journey.batch, step, "QA reviewer A", roles, verifying=True) is None


def test_that_certifying_needs_its_role_and_reviewing_its_own() -> None:
    journey = before("review")
    review = commands.ReviewRecord("certification", journey.batch.version)
    assert journey.refused(review, MATERIALS_A) == ("BA-05", "BA-41", "BA-41")
    assert journey.refused(review, QUALIFIED_A) == ("BA-05",)
    journey = before("certification")
    certify = commands.Certify("certification", journey.batch.version)
    assert journey.refused(certify, REVIEWER_B) == ("BA-05",)
    assert "BA-41" in journey.refused(certify, with_roles(TECHNICIAN_A, "qualified_person"))
    journey.do(certify, QUALIFIED_A)
