"""A run that breaks its own rules gives no result; a test is done again by rule alone."""

from happy_way import before
from journey import Journey, causes
from journey_people import ANALYST_A, ANALYST_B, REVIEWER_A, TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.questions.readiness import blockers
from batchtrack.batch.state import Batch

RUN = ("endotoxin", "spike_recovery", "endotoxin_cv", "endotoxin_given")


def _spiked_badly() -> Journey:
    """The spike of the cartridge was found by half of what it must be."""
    journey = before("certification")
    journey.do(commands.CorrectResult("spike_recovery", "31 %", "read off the print"), ANALYST_A)
    journey.do(commands.ReviewResult("spike_recovery"), ANALYST_B)
    return journey


def _codes(journey: Journey) -> list[tuple[str, str | None]]:
    found = blockers(journey.product, journey.batch, "certification", journey.now, ZONE)
    return [(blocker.refusal.code, blocker.test) for blocker in found]


def _results(batch: Batch) -> list[bool]:
    return [batch.test(test).result is not None for test in RUN]


def test_that_a_run_that_is_not_valid_fails_no_product_and_releases_none() -> None:
    journey = _spiked_badly()
    assert causes(journey) == ()
    assert _codes(journey) == [("BA-115", "endotoxin"), ("BA-115", "endotoxin_given")]


def test_that_everything_of_an_invalid_run_is_done_again_and_stays_in_the_record() -> None:
    journey = _spiked_badly()
    journey.do(commands.RepeatTest("endotoxin", "spike recovery 31 %"), ANALYST_A)
    assert _results(journey.batch) == [False] * 4
    assert len(journey.batch.test("endotoxin").results) == 1
    for test, text in zip(RUN, ("< 0.05 EU/mL", "96 %", "8 %", ""), strict=True):
        journey.do(commands.RecordResult(test, text), ANALYST_A)
        journey.do(commands.ReviewResult(test), ANALYST_B)
    assert _codes(journey) == []


def test_that_a_valid_test_is_not_done_again() -> None:
    journey = before("certification")
    assert journey.refused(commands.RepeatTest("gram", "to be sure"), ANALYST_A) == ("BA-116",)
    assert "BA-05" in journey.refused(commands.RepeatTest("gram", "to be sure"), TECHNICIAN_A)


def test_that_a_failing_result_is_retested_as_often_as_the_document_allows_once_its_investigation_is_assessed() -> None:
    journey = before("certification")
    journey.do(commands.CorrectResult("viability", "64.0 %", "wrong line"), ANALYST_A)
    again = commands.RepeatTest("viability", "assigned to the pipette")
    assert journey.refused(again, ANALYST_A) == ("BA-116",)
    journey.do(commands.AssessDeviation(1, "a pipette out of calibration", acceptable=True), REVIEWER_A)
    journey.do(again, ANALYST_A)
    assert journey.batch.test("viability").result is None
    assert [result.value.entered for result in journey.batch.test("viability").results][-1] == "64.0 %"
    journey.do(commands.RecordResult("viability", "63.0 %"), ANALYST_A)
    assert journey.refused(again, ANALYST_A) == ("BA-116",)
    assert causes(journey) == ("result_outside_criterion", "result_outside_criterion")
