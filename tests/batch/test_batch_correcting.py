"""After signing: a correction voids, recomputes, makes stale; after certification only QA corrects."""

from happy_way import after, opened, signed
from journey import Journey, causes
from journey_people import (
    ANALYST_A,
    ANALYST_B,
    MATERIALS_A,
    QUALIFIED_A,
    QUALIFIED_B,
    REVIEWER_A,
    TECHNICIAN_A,
    TECHNICIAN_B,
    TECHNICIAN_C,
)

from batchtrack.batch import commands
from batchtrack.batch.events.entries import RetypeReason, ValueComputed
from batchtrack.batch.questions.progress import is_complete, is_signed, is_verified
from batchtrack.batch.questions.readiness import blockers
from batchtrack.batch.state import How

CORRECT_TNC = commands.CorrectEntry("tnc", "2.3e7 cell/mL", "misread the display")


def _signed_again(journey: Journey, *steps: str) -> Journey:
    for step in steps:
        journey.sign(step).verify(step)
    return journey


def test_that_a_correction_keeps_the_original_and_the_reason() -> None:
    journey = after("fill")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    history = journey.batch.fields["tnc"]
    assert [entry.how for entry in history] == [How.RECORDED, How.CORRECTED]
    assert history[1].reason == "misread the display"


def test_that_a_correction_needs_a_reason() -> None:
    blank = commands.CorrectEntry("tnc", "2.3e7 cell/mL", " ")
    assert after("fill").refused(blank, TECHNICIAN_A) == ("BA-12",)


def test_that_a_step_that_was_never_signed_has_nothing_to_correct() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_cycles", "2"), TECHNICIAN_A)
    assert journey.refused(commands.CorrectEntry("wash_cycles", "3", "slip"), TECHNICIAN_A) == ("BA-11",)


def test_that_a_correction_voids_completion_and_verification() -> None:
    journey = after("fill")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    assert not is_signed(journey.batch, "resuspension")
    assert not is_verified(journey.batch, "resuspension")


def test_that_a_correction_recomputes_every_value_built_on_it_as_new_events() -> None:
    journey = after("fill")
    decided = journey.do(CORRECT_TNC, TECHNICIAN_A)
    again = [event.field for event in decided.events if isinstance(event, ValueComputed)]
    assert again == [
        "wbc",
        "total_wbc",
        "wbc_recovery",
        "mnc_recovery",
        "rbc_wbc",
        "plt_wbc",
        "smallest_volume",
        "wbc_dose",
    ]
    assert len(journey.batch.fields["wbc_dose"]) == 3


def test_that_a_correction_voids_the_decision_that_stood_on_the_value() -> None:
    journey = after("fill")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    assert not is_signed(journey.batch, "dose_decision")
    assert is_signed(journey.batch, "wash")


def test_that_a_voided_step_is_whole_again_when_both_have_signed_again() -> None:
    journey = after("fill")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    _signed_again(journey, "resuspension", "dose_decision")
    step = journey.product.step("dose_decision")
    assert is_complete(journey.product, journey.batch, step)


def test_that_a_voided_step_is_corrected_and_never_retyped() -> None:
    journey = after("fill")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    retype = commands.RetypeEntry("tnc", "2.2e7 cell/mL", RetypeReason.TYPING_SLIP)
    assert journey.refused(retype, TECHNICIAN_A) == ("BA-95",)
    journey.do(commands.CorrectEntry("tnc", "2.2e7 cell/mL", "it was right"), TECHNICIAN_A)


def test_that_a_row_left_open_gets_its_late_value_by_correction() -> None:
    journey = opened("separation").wait(hours=2).fill_in("separation", "separation_alarms").sign("separation")
    journey.do(commands.CorrectEntry("separation_alarms", "pump alarm at 10:02", "forgotten"), TECHNICIAN_A)
    assert not is_signed(journey.batch, "separation")


def test_that_an_actual_value_judges_a_planned_dose_again_without_voiding_the_decision() -> None:
    journey = after("fill")
    history = journey.batch.fields["wbc_dose"]
    assert [entry.planned for entry in history] == [("final_volume",), ()]
    assert is_signed(journey.batch, "dose_decision")


def test_that_a_dose_beyond_its_limit_on_the_actual_volume_holds_at_the_signature() -> None:
    journey = opened("resuspension").wait(minutes=20)
    journey.do(commands.RecordEntry("tnc", "3.95e7 cell/mL"), TECHNICIAN_A)
    journey.do(commands.RecordEntry("rbc", "0.08"), TECHNICIAN_A)
    journey.fill_in("resuspension").sign("resuspension").verify("resuspension")
    journey.done("dose_decision").start("fill").wait(minutes=10)
    assert causes(journey) == ()
    journey.do(commands.RecordEntry("final_volume", "33.0 mL"), TECHNICIAN_A)
    journey.fill_in("fill").sign("fill")
    assert causes(journey) == ("value_outside_limit",)
    assert journey.batch.open_holds[0].words.startswith("White cells in the dose")


def test_that_a_correction_makes_the_certificate_stale() -> None:
    journey = after("certification")
    journey.do(CORRECT_TNC, REVIEWER_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.stale == "tnc"
    assert not certificate.counts


def test_that_after_certification_only_qa_corrects() -> None:
    journey = after("certification")
    assert journey.refused(CORRECT_TNC, TECHNICIAN_A) == ("BA-05",)
    journey.do(CORRECT_TNC, REVIEWER_A)


def test_that_a_stale_certificate_lets_nothing_leave() -> None:
    journey = after("certification")
    journey.do(CORRECT_TNC, REVIEWER_A)
    assert "BA-03" in journey.refused(commands.StartStep("shipment"), MATERIALS_A)


def _corrected_and_signed_again() -> Journey:
    journey = after("certification")
    journey.do(CORRECT_TNC, REVIEWER_A)
    _signed_again(journey, "resuspension", "dose_decision")
    for test in ("dose", "rbc_ratio", "plt_ratio"):
        journey.do(commands.CorrectResult(test, "", "the count was corrected"), ANALYST_A)
        journey.do(commands.ReviewResult(test), ANALYST_B)
    return journey


def test_that_the_certifier_confirms_when_everything_is_signed_again() -> None:
    journey = _corrected_and_signed_again()
    confirm = commands.ConfirmCertificate("certification", "the dose stays within its limits", journey.batch.version)
    journey.do(confirm, QUALIFIED_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.counts
    journey.done("shipment")


def test_that_only_the_certifier_confirms() -> None:
    journey = _corrected_and_signed_again()
    confirm = commands.ConfirmCertificate("certification", "it is fine", journey.batch.version)
    assert journey.refused(confirm, QUALIFIED_B) == ("BA-88",)


def test_that_somebody_else_supersedes_the_certificate_after_a_review() -> None:
    journey = _corrected_and_signed_again()
    again = commands.Certify("certification", journey.batch.version)
    assert journey.refused(again, QUALIFIED_B) == ("BA-40",)
    journey.review().certify(who=QUALIFIED_B)
    first, second = journey.batch.certificates
    assert (first.superseded, first.counts, second.counts) == (True, False, True)
    assert second.number.endswith("-C2")


def test_that_a_certificate_is_not_confirmed_while_a_step_waits_for_its_signature() -> None:
    journey = after("certification")
    journey.do(CORRECT_TNC, REVIEWER_A)
    confirm = commands.ConfirmCertificate("certification", "looks right", journey.batch.version)
    assert {"BA-30", "BA-98"} <= set(journey.refused(confirm, QUALIFIED_A))


def test_that_a_result_taken_from_a_corrected_row_blocks_until_it_is_reported_again() -> None:
    journey = after("release_tests")
    journey.do(CORRECT_TNC, TECHNICIAN_A)
    found = blockers(journey.product, journey.batch, "certification", journey.now, "Europe/Berlin")
    outdated = {blocker.test for blocker in found if blocker.refusal.code == "BA-98"}
    assert outdated == {"dose", "rbc_ratio", "plt_ratio"}


def test_that_whoever_corrected_a_value_does_not_verify_the_step() -> None:
    journey = after("fill")
    journey.do(commands.CorrectEntry("wash_speed", "520", "misread"), TECHNICIAN_C)
    journey.sign("wash")
    verify = commands.VerifyStep("wash", journey.batch.version)
    assert journey.refused(verify, TECHNICIAN_C) == ("BA-15",)
    journey.verify("wash", TECHNICIAN_B)


def test_that_a_corrected_clock_judges_the_windows_of_later_steps_again() -> None:
    journey = signed("receipt")
    earlier = commands.CorrectEntry("collection_end", "22-Nov-2026 10:00 CET", "copied the wrong line")
    journey.do(earlier, TECHNICIAN_A)
    journey.sign("collection")
    assert "window_exceeded" in causes(journey)


def test_that_a_hand_over_is_not_repeated_when_its_step_is_signed_again() -> None:
    journey = after("receipt")
    journey.do(commands.CorrectEntry("route", "rail", "slip"), TECHNICIAN_A)
    journey.sign("transport")
    marrow = journey.batch.container("marrow")
    assert marrow is not None
    assert marrow.holder == "facility"
    assert causes(journey) == ()
    assert len(journey.batch.handovers) == 2


def test_that_a_corrected_time_of_a_hand_over_moves_nothing() -> None:
    journey = after("receipt")
    moment = journey.batch.handovers[0].at
    journey.do(commands.CorrectEntry("picked_up", "23-Nov-2026 10:00 CET", "slip"), TECHNICIAN_A)
    journey.sign("transport")
    marrow = journey.batch.container("marrow")
    assert marrow is not None
    assert marrow.holder == "facility"
    assert journey.batch.handovers[0].at != moment
    assert len(journey.batch.handovers) == 2


def test_that_line_clearance_is_signed_again_without_taking_a_room_again() -> None:
    journey = after("room_clearance")
    journey.do(commands.CorrectEntry("room_pressure", "16 Pa", "misread"), TECHNICIAN_A)
    journey.sign("line_clearance").verify("line_clearance")
    assert journey.batch.room is None
