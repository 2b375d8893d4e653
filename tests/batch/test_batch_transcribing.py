"""Typed in from paper: what was done while the computer was down, judged by the times of the acts."""

from datetime import timedelta

from happy_way import before, opened
from journey import Journey, causes
from journey_people import ANALYST_A, MATERIALS_A, TECHNICIAN_A, TECHNICIAN_B, TECHNICIAN_C, ZONE
from ordinary import unusual

from batchtrack.batch import commands
from batchtrack.batch.questions.progress import verification_of
from batchtrack.batch.questions.readiness import blockers
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.transcribing import STATEMENT
from batchtrack.product.model import Verification

PAPER = "ab" * 32


def _from_paper(step: str, journey: Journey, *, role: str = "technician", paper: str = PAPER) -> commands.Command:
    return commands.TranscribeStep(step, TECHNICIAN_C.person, frozenset({role}), journey.now, ZONE, paper)


def _typed_in(step: str, *, hours: float = 0) -> Journey:
    journey = before(step)
    command = _from_paper(step, journey)
    journey.now += timedelta(hours=hours)
    journey.do(command, TECHNICIAN_A)
    return journey


def test_that_whoever_acted_and_whoever_typed_are_both_performers() -> None:
    journey = _typed_in("wash").fill_in("wash").sign("wash")
    verify = commands.VerifyStep("wash", journey.batch.version)
    assert journey.refused(verify, TECHNICIAN_C) == ("BA-15",)
    assert journey.refused(verify, TECHNICIAN_A) == ("BA-15",)
    journey.do(verify, TECHNICIAN_B)


def test_that_the_typist_signs_for_the_copy_and_qa_sees_it() -> None:
    journey = _typed_in("wash").fill_in("wash")
    signed = journey.do(commands.SignStep("wash", journey.batch.version), TECHNICIAN_A).events[0]
    assert signed.model_dump()["statement"] == STATEMENT
    assert "transcribed" in unusual(journey)


def test_that_a_step_without_a_second_person_gets_one_when_it_comes_from_paper() -> None:
    journey = before("shipment")
    step = journey.product.step("shipment")
    assert verification_of(journey.batch, step) is Verification.NONE
    journey.do(
        commands.TranscribeStep("shipment", TECHNICIAN_C.person, frozenset({"materials"}), journey.now, ZONE, PAPER),
        MATERIALS_A,
    )
    assert verification_of(journey.batch, step) is Verification.CHECKED


def test_that_a_missing_comparison_blocks_certification() -> None:
    journey = _typed_in("wash").fill_in("wash").sign("wash")
    found = blockers(journey.product, journey.batch, "certification", journey.now, ZONE)
    assert "BA-31" in {blocker.refusal.code for blocker in found}


def test_that_times_from_paper_are_not_late() -> None:
    journey = _typed_in("separation", hours=5)
    text = show_time(journey.now - timedelta(hours=4), ZONE)
    journey.do(commands.RecordEntry("separation_start", text), TECHNICIAN_A)
    entry = journey.batch.entry("separation_start")
    assert entry is not None
    assert entry.transcribed
    assert not entry.late


def test_that_it_is_recorded_under_a_hold_and_out_of_order_with_a_deviation() -> None:
    journey = before("fill")
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    journey.do(_from_paper("room_clearance", journey), TECHNICIAN_A)
    journey.fill_in("room_clearance").sign("room_clearance")
    assert causes(journey) == ("reported_out_of_order",)


def test_that_a_person_without_the_role_on_paper_opens_a_deviation_and_is_recorded() -> None:
    journey = before("wash")
    journey.do(_from_paper("wash", journey, role="qc_analyst"), TECHNICIAN_A)
    assert causes(journey) == ("paper_without_role",)


def test_that_the_paper_is_attached_and_the_step_not_yet_signed() -> None:
    journey = before("wash")
    assert journey.refused(_from_paper("wash", journey, paper=""), TECHNICIAN_A) == ("AB-07",)
    done = opened("wash").fill_in("wash").sign("wash")
    assert done.refused(_from_paper("wash", done), TECHNICIAN_A) == ("AB-11",)


def test_that_a_permit_is_never_typed_in_afterwards() -> None:
    journey = before("clearance")
    assert journey.refused(_from_paper("clearance", journey), TECHNICIAN_A) == ("AB-10",)
    assert journey.refused(_from_paper("wash", journey), ANALYST_A) == ("BA-05", "AB-11")
