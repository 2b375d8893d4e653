"""Supply outside the specification: every record before it, the sixth with a clock, and never for an identity."""

import pytest
from happenings import noted, requested, supplied
from happy_way import after, before
from journey import Journey
from journey_people import ANALYST_A, ANALYST_B, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.questions.closing import NOTIFY_WITHIN, notification_due
from batchtrack.batch.questions.supply import BEFORE


def _supply(journey: Journey) -> commands.SupplyOutside:
    return commands.SupplyOutside("certification", journey.batch.version)


def _end(journey: Journey) -> commands.EndBatch:
    fates = tuple(Fate(container=made.number, fate="used up") for made in journey.batch.containers)
    return commands.EndBatch(EndKind.SUPPLIED, "given at the physician's request", fates)


@pytest.mark.parametrize("missing", BEFORE)
def test_that_each_record_is_there_before_the_product_is_supplied(missing: SupplyRecord) -> None:
    # Without the risk evaluation the physician has nothing to accept, so both are missing.
    both = (missing, SupplyRecord.ACCEPTANCE) if missing is SupplyRecord.RISK_EVALUATION else (missing,)
    journey = requested(*both)
    assert set(journey.refused(_supply(journey), QUALIFIED_A)) == {"BA-112"}


def test_that_a_physician_accepts_only_what_was_told() -> None:
    accept = commands.NoteSupply(
        SupplyRecord.ACCEPTANCE, "Angiologist A", "Clinic A", "Letter", after("fill").now, "UTC"
    )
    assert after("fill").refused(accept, REVIEWER_A) == ("BA-112",)


def test_that_a_conforming_batch_is_certified_and_not_supplied() -> None:
    journey = before("certification")
    assert "BA-110" in journey.refused(_supply(journey), QUALIFIED_A)


def test_that_the_failing_result_with_its_limit_and_investigation_stands_in_the_decision() -> None:
    journey = supplied()
    document = journey.batch.certificate("certification")
    assert document is not None
    assert document.number == "B-0017-S1"
    assert [(failed.test, failed.value, failed.deviation) for failed in document.failed] == [("viability", "64", 1)]
    assert "not certified" in document.statement


def test_that_nobody_supplies_but_the_qualified_person() -> None:
    journey = requested()
    assert "BA-05" in journey.refused(_supply(journey), REVIEWER_A)
    assert "BA-05" in journey.refused(
        commands.NoteSupply(SupplyRecord.REQUEST, "A", "B", "C", journey.now, "UTC"), TECHNICIAN_A
    )


def test_that_an_identity_failure_is_never_supplied() -> None:
    journey = requested()
    journey.do(commands.CorrectResult("container_identity", "no match", "read again"), ANALYST_A)
    journey.do(commands.ReviewResult("container_identity"), ANALYST_B)
    journey.do(commands.AssessDeviation(2, "another label", acceptable=True), REVIEWER_A)
    journey.review()
    assert "BA-111" in journey.refused(_supply(journey), QUALIFIED_A)


def test_that_a_failing_batch_is_not_certified_beside_its_supply() -> None:
    journey = supplied()
    assert "BA-34" in journey.refused(commands.Certify("certification", journey.batch.version), QUALIFIED_A)


def test_that_it_is_shipped_cleared_and_given_like_any_dose() -> None:
    journey = supplied()
    for step in ("shipment", "clinic_receipt", "clearance", "administration"):
        journey.wait(minutes=20).done(step)
    assert journey.batch.administered is not None
    assert journey.batch.administered.cleared


def test_that_another_failing_result_stops_a_supplied_dose() -> None:
    journey = supplied()
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    document = journey.batch.certificate("certification")
    assert document is not None
    assert not document.counts


def test_that_the_authorities_are_told_within_two_days_and_the_batch_closes_only_then() -> None:
    journey = supplied()
    for step in ("shipment", "clinic_receipt", "clearance", "administration"):
        journey.wait(minutes=20).done(step)
    assert journey.batch.administered is not None
    assert notification_due(journey.batch) == journey.batch.administered.started + NOTIFY_WITHIN
    journey.late_results()
    close = commands.CloseDeviation(1, "given at request", "old marrow", "shorter transport")
    journey.do(close, REVIEWER_A)
    assert journey.refused(_end(journey), REVIEWER_A) == ("BA-107",)
    noted(journey, SupplyRecord.NOTIFICATION)
    assert notification_due(journey.batch) is None
    journey.do(_end(journey), REVIEWER_A)


def test_that_it_never_gets_a_final_certificate() -> None:
    journey = supplied()
    for step in ("shipment", "clinic_receipt", "clearance", "administration"):
        journey.wait(minutes=20).done(step)
    journey.late_results().review("final")
    assert "BA-34" in journey.refused(commands.Certify("final", journey.batch.version), QUALIFIED_A)


def test_that_a_batch_that_was_not_supplied_does_not_end_so() -> None:
    journey = after("administration")
    assert journey.refused(_end(journey), REVIEWER_A) == ("BA-114",)
    note = commands.NoteSupply(SupplyRecord.NOTIFICATION, "A", "B", "C", journey.now, "UTC")
    assert journey.refused(note, REVIEWER_A) == ("BA-113",)
