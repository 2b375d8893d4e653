"""Permits may be refused: for the order of steps, the role, a hold, expiry, a gate. Reports never are."""

from datetime import timedelta

import pytest
from happy_way import after, before, opened, signed
from journey import Journey, causes, performer_of, rex_001
from journey_people import ANALYST_A, AUDITOR_A, MATERIALS_A, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.order import EndKind
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.progress import next_steps
from batchtrack.product.model import StepKind, Verification

_NOT_BEGUN = {StepKind.TESTING, StepKind.CERTIFICATION}
OWN_STEPS = tuple(step.id for step in rex_001().steps if step.reported_by is None and step.kind not in _NOT_BEGUN)
REPORTED_STEPS = tuple(step.id for step in rex_001().steps if step.reported_by is not None)


def _held(journey: Journey) -> Journey:
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    return journey


@pytest.mark.parametrize("step", OWN_STEPS)
def test_that_a_hold_stops_every_step_of_our_own(step: str) -> None:
    journey = _held(before(step))
    assert "BA-02" in journey.refused(
        commands.StartStep(step), performer_of(journey.product, journey.product.step(step))
    )


@pytest.mark.parametrize("step", REPORTED_STEPS)
def test_that_a_hold_stops_no_report_of_what_somebody_else_did(step: str) -> None:
    journey = _held(before(step))
    journey.done(step)


def test_that_a_hold_stops_certification() -> None:
    journey = _held(before("certification"))
    refused = journey.refused(commands.Certify("certification", journey.batch.version), QUALIFIED_A)
    assert "BA-37" in refused


def test_that_a_hold_stops_no_entry_in_an_open_step() -> None:
    journey = _held(opened("wash"))
    journey.do(commands.RecordEntry("supernatant", "180 mL"), TECHNICIAN_A)


def test_that_a_hold_stops_no_signature_of_what_was_done() -> None:
    journey = opened("wash").wait(minutes=30).fill_in("wash")
    _held(journey).sign("wash").verify("wash")


def test_that_a_hold_stops_no_remark_no_incident_and_no_deviation() -> None:
    journey = _held(opened("wash"))
    journey.do(commands.AddComment("The centrifuge sounds rough"), TECHNICIAN_A)
    journey.do(commands.ReportIncident(journey.reported("porter"), "The shipper was dropped"), TECHNICIAN_A)
    journey.do(commands.RaiseDeviation(DeviationClass.MINOR, "A pen mark on the bag"), TECHNICIAN_A)


def test_that_a_hold_stops_no_result() -> None:
    journey = _held(before("release_tests"))
    journey.do(commands.RecordResult("gram", "no organisms"), ANALYST_A)


def test_that_a_hold_stops_taking_materials_devices_and_rooms_into_use() -> None:
    journey = _held(opened("line_clearance"))
    room = commands.EnterRoom("line_clearance", "ROOM-2", "Room 2", "room/ROOM-2", 4)
    assert journey.refused(room, TECHNICIAN_A) == ("BA-02",)


def test_that_a_step_waits_for_the_steps_before_it() -> None:
    assert "BA-03" in after("receipt").refused(commands.StartStep("materials_issue"), MATERIALS_A)


def test_that_a_step_waits_for_a_witness_of_the_step_before_it() -> None:
    journey = signed("line_clearance")
    assert journey.refused(commands.StartStep("materials_issue"), MATERIALS_A) == ("BA-03",)
    journey.verify("line_clearance").start("materials_issue")


def test_that_a_checked_verification_is_due_only_before_its_gate() -> None:
    journey = signed("start_count")
    for step in ("dilution", "separation", "wash", "resuspension"):
        journey.done(step)
    assert journey.refused(commands.StartStep("dose_decision"), TECHNICIAN_A) == ("BA-31",)
    journey.verify("start_count").start("dose_decision")


def test_that_steps_without_an_order_between_them_run_in_parallel() -> None:
    journey = after("order")
    journey.start("kit").start("eligibility")
    assert {"kit", "eligibility"} <= {step.id for step in next_steps(journey.product, journey.batch)}


def test_that_a_step_is_begun_once() -> None:
    assert opened("wash").refused(commands.StartStep("wash"), TECHNICIAN_A) == ("BA-04",)


@pytest.mark.parametrize("step", ["release_tests", "certification", "final_certification"])
def test_that_testing_and_certification_are_not_begun_by_hand(step: str) -> None:
    assert "BA-18" in after("fill").refused(commands.StartStep(step), TECHNICIAN_A)


def test_that_a_step_is_begun_by_its_role() -> None:
    assert "BA-05" in before("wash").refused(commands.StartStep("wash"), MATERIALS_A)


def test_that_whoever_may_only_read_reports_nothing() -> None:
    journey = after("receipt")
    assert journey.refused(commands.AddComment("Seen"), AUDITOR_A) == ("BA-05",)
    assert journey.refused(commands.PlaceHold("Seen"), AUDITOR_A) == ("BA-05",)


def test_that_open_material_needs_a_room() -> None:
    journey = after("line_clearance")
    journey.do(commands.LeaveRoom("To quarantine storage"), TECHNICIAN_A)
    assert "BA-07" in journey.refused(commands.StartStep("materials_issue"), MATERIALS_A)


def test_that_a_step_is_begun_at_the_very_moment_of_expiry_and_not_a_second_later() -> None:
    for late, refused in ((0, ()), (1, ("BA-06",))):
        journey = before("shipment")
        end = expiry(journey.product, journey.batch)
        assert end is not None
        journey.now = end + timedelta(seconds=late - 5)
        assert journey.refused(commands.StartStep("shipment"), MATERIALS_A) == refused


def test_that_expiry_stops_no_report_of_what_somebody_else_did() -> None:
    journey = before("clinic_receipt").wait(hours=60)
    journey.done("clinic_receipt")


def test_that_a_report_out_of_order_is_recorded_and_opens_a_deviation() -> None:
    journey = after("kit")
    journey.done("collection")
    assert causes(journey) == ("reported_out_of_order",)


def test_that_nothing_of_our_own_is_begun_on_a_batch_that_has_ended() -> None:
    journey = _cancelled(after("order"))
    assert "BA-01" in journey.refused(commands.StartStep("kit"), MATERIALS_A)


def test_that_what_somebody_else_did_is_written_down_even_after_the_end() -> None:
    journey = _cancelled(after("order"))
    journey.done("eligibility")
    assert causes(journey) == ("reported_after_end",)


def _cancelled(journey: Journey) -> Journey:
    journey.do(commands.EndBatch(EndKind.CANCELLED, "The patient withdrew", ()), REVIEWER_A)
    return journey


def test_that_a_step_with_a_witness_is_complete_only_when_witnessed() -> None:
    witnessed = [step.id for step in rex_001().steps if step.verification is Verification.WITNESSED]
    assert witnessed == ["line_clearance", "materials_issue", "dose_decision", "fill", "room_clearance", "clearance"]
