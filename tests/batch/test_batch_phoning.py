"""Exceptions by telephone: two people at the bench, QA's signature within a limit, no certificate before it."""

from datetime import timedelta

from happy_way import after, before, opened
from journey import Journey, causes
from journey_people import ANALYST_A, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, ZONE
from ordinary import out_of_the_ordinary

from batchtrack.batch import commands
from batchtrack.batch.questions.exceptions import is_excepted
from batchtrack.batch.questions.readiness import blockers

WITNESS = commands.WitnessException("wash", "centrifuge")
SIGN = commands.SignExceptionLater("wash", "centrifuge")


def _told(journey: Journey, words: str = "the other is broken") -> commands.TellException:
    return commands.TellException(
        "wash", "centrifuge", "centrifuge CF-2", words, "none", REVIEWER_A.person, journey.now, ZONE
    )


def _phoned() -> Journey:
    journey = opened("wash")
    journey.do(_told(journey), TECHNICIAN_A)
    return journey


def test_that_an_exception_by_telephone_counts_once_a_second_person_has_signed() -> None:
    journey = _phoned()
    assert not is_excepted(journey.batch, "wash", "centrifuge")
    assert journey.refused(WITNESS, TECHNICIAN_A) == ("AB-03",)
    journey.do(WITNESS, TECHNICIAN_B)
    assert is_excepted(journey.batch, "wash", "centrifuge")
    assert causes(journey) == ("exception_granted",)


def test_that_it_stands_first_at_review() -> None:
    journey = _phoned()
    assert out_of_the_ordinary(journey)[0].kind == "exception_granted"


def test_that_nothing_is_certified_before_qa_has_signed_it() -> None:
    journey = _phoned()
    journey.do(WITNESS, TECHNICIAN_B)
    assert "AB-06" in _blocked(journey)
    assert journey.refused(SIGN, TECHNICIAN_B) == ("BA-05",)
    journey.do(SIGN, REVIEWER_A)
    assert "AB-06" not in _blocked(journey)


def test_that_a_signature_after_the_limit_is_told_as_late() -> None:
    for hours, in_time in ((23, True), (25, False)):
        journey = _phoned()
        journey.do(WITNESS, TECHNICIAN_B)
        journey.now += timedelta(hours=hours)
        event = journey.do(SIGN, QUALIFIED_A).events[0]
        assert event.model_dump()["in_time"] is in_time


def test_that_it_is_told_once_in_words_and_before_the_use() -> None:
    journey = _phoned()
    assert journey.refused(_told(journey), TECHNICIAN_A) == ("AB-01",)
    assert before("wash").refused(_told(journey, " "), TECHNICIAN_A) == ("BA-76", "BA-61")
    assert after("wash").refused(_told(before("wash")), TECHNICIAN_A) == ("BA-96",)


def test_that_nobody_signs_what_was_never_told() -> None:
    journey = opened("wash")
    assert journey.refused(WITNESS, TECHNICIAN_B) == ("AB-02",)
    assert journey.refused(SIGN, REVIEWER_A) == ("AB-04",)


def test_that_somebody_without_the_role_of_the_step_neither_tells_nor_witnesses() -> None:
    journey = opened("wash")
    assert journey.refused(_told(journey), ANALYST_A) == ("BA-05",)
    assert _phoned().refused(WITNESS, ANALYST_A) == ("BA-05",)


def _blocked(journey: Journey) -> set[str]:
    found = blockers(journey.product, journey.batch, "certification", journey.now, ZONE)
    return {blocker.refusal.code for blocker in found}
