"""Clearance asks everything once more; an administration is recorded in any case and deviates where not permitted."""

from datetime import timedelta

import pytest
from happy_way import after, before, opened, signed
from journey import Journey, causes
from journey_people import ANALYST_A, ANALYST_B, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.clearing import may_clear, still_permitted


def _sign(journey: Journey) -> commands.SignStep:
    return commands.SignStep("clearance", journey.batch.version)


def _verify(journey: Journey) -> commands.VerifyStep:
    return commands.VerifyStep("clearance", journey.batch.version)


def _fates(journey: Journey) -> tuple[Fate, ...]:
    return tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)


def test_that_the_dose_is_cleared_until_its_expiry() -> None:
    journey = after("clearance")
    dose = journey.batch.container("dose")
    assert dose is not None
    clearance = journey.batch.clearance
    assert clearance is not None
    assert clearance.container == dose.number
    assert clearance.expiry == expiry(journey.product, journey.batch)


def test_that_the_clearance_needs_the_second_person() -> None:
    assert signed("clearance").batch.clearance is None


def test_that_the_clearance_is_refused_a_second_after_expiry() -> None:
    journey = signed("clearance")
    end = expiry(journey.product, journey.batch)
    assert end is not None
    journey.now = end + timedelta(seconds=1 - 5)
    assert journey.refused(_verify(journey), TECHNICIAN_B) == ("BA-06",)


def test_that_the_clearance_is_given_at_the_very_moment_of_expiry() -> None:
    journey = signed("clearance")
    end = expiry(journey.product, journey.batch)
    assert end is not None
    journey.now = end - timedelta(seconds=5)
    journey.do(_verify(journey), TECHNICIAN_B)
    assert journey.batch.clearance is not None


def test_that_a_hold_refuses_the_clearance_at_both_signatures() -> None:
    journey = opened("clearance").wait(minutes=2).fill_in("clearance")
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    assert journey.refused(_sign(journey), TECHNICIAN_A) == ("BA-02",)
    other = signed("clearance")
    other.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    assert other.refused(_verify(other), TECHNICIAN_B) == ("BA-02",)


def test_that_a_withdrawn_certificate_refuses_the_clearance() -> None:
    journey = signed("clearance")
    journey.do(commands.WithdrawCertificate("certification", "complaint"), REVIEWER_A)
    assert "BA-47" in journey.refused(_verify(journey), TECHNICIAN_B)


def test_that_a_step_voided_since_certification_refuses_the_clearance() -> None:
    journey = signed("clearance")
    journey.do(commands.CorrectEntry("shipper_seal", "880978", "misread"), REVIEWER_A)
    assert "BA-30" in journey.refused(_verify(journey), TECHNICIAN_B)


def test_that_a_deviation_since_certification_is_assessed_before_the_clearance() -> None:
    journey = opened("clinic_receipt").wait(minutes=40)
    journey.do(commands.RecordEntry("clinic_seal", "no"), TECHNICIAN_A)
    journey.fill_in("clinic_receipt").sign("clinic_receipt").start("clearance").wait(minutes=3)
    journey.fill_in("clearance")
    assert journey.refused(_sign(journey), TECHNICIAN_A) == ("BA-35",)
    journey.do(commands.AssessDeviation(1, "seal broken by the ward, temperature kept", acceptable=True), REVIEWER_A)
    journey.sign("clearance").verify("clearance")


def test_that_the_dose_is_cleared_only_where_the_record_says_it_is() -> None:
    journey = after("certification")
    codes = {refusal.code for refusal in may_clear(journey.product, journey.batch, journey.context(TECHNICIAN_A))}
    assert codes == {"BA-30", "BA-48"}


def test_that_an_uncertified_dose_is_not_cleared() -> None:
    journey = before("certification")
    codes = {refusal.code for refusal in may_clear(journey.product, journey.batch, journey.context(TECHNICIAN_A))}
    assert {"BA-74", "BA-48"} <= codes


def test_that_an_open_alert_refuses_the_clearance_until_the_clinic_has_answered() -> None:
    journey = after("clinic_receipt")
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    codes = {refusal.code for refusal in may_clear(journey.product, journey.batch, journey.context(TECHNICIAN_A))}
    assert {"BA-02", "BA-34", "BA-35", "BA-45", "BA-47"} <= codes


def test_that_a_failing_result_that_was_put_right_lets_the_dose_be_cleared_again() -> None:
    journey = after("clearance")
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    journey.do(commands.CorrectResult("gram", "no organisms", "the slide was another sample's"), ANALYST_A)
    journey.do(commands.ReviewResult("gram"), ANALYST_B)
    call = commands.ContactClinic(1, "Physician", journey.now, ZONE, read_back=True, answer=Answer.NOT_GIVEN)
    journey.do(call, REVIEWER_A)
    journey.do(commands.AssessDeviation(1, "laboratory slip, proven", acceptable=True), REVIEWER_A)
    journey.do(commands.LiftHold(1, "laboratory slip, proven"), REVIEWER_A)
    journey.review().certify()
    assert journey.batch.clearance is None
    journey.fill_in("clearance").sign("clearance").verify("clearance")
    assert still_permitted(journey.product, journey.batch, journey.context(TECHNICIAN_A))


def test_that_whoever_clears_again_scans_patient_and_dose_again() -> None:
    journey = after("clearance")
    journey.do(commands.WithdrawCertificate("certification", "complaint"), REVIEWER_A)
    assert journey.batch.steps["clearance"].scans == {}
    assert journey.batch.steps["clearance"].signed is None


def test_that_a_clearance_does_not_stand_under_a_hold_nor_after_expiry() -> None:
    journey = after("clearance")
    assert still_permitted(journey.product, journey.batch, journey.context(TECHNICIAN_A))
    held = journey.copy()
    held.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    assert not still_permitted(held.product, held.batch, held.context(TECHNICIAN_A))
    journey.wait(hours=48)
    assert not still_permitted(journey.product, journey.batch, journey.context(TECHNICIAN_A))


def _given_at(journey: Journey, moment_text: str) -> Journey:
    journey.start("administration").wait(minutes=1)
    journey.do(commands.RecordEntry("infusion_start", moment_text), TECHNICIAN_A)
    return journey.fill_in("administration").sign("administration")


def test_that_an_administration_without_clearance_is_recorded_and_deviates() -> None:
    journey = before("clearance").wait(hours=1).done("administration")
    assert journey.batch.administered is not None
    assert not journey.batch.administered.cleared
    assert "administered_without_clearance" in causes(journey)


@pytest.mark.parametrize("part", ["order", "collection", "fill", "certification"])
def test_that_an_administration_is_recorded_whenever_it_is_reported(part: str) -> None:
    journey = after(part).wait(hours=1).done("administration")
    assert {"administered_without_clearance", "reported_out_of_order"} <= set(causes(journey))


def test_that_an_administration_is_recorded_after_the_end_of_the_batch() -> None:
    journey = after("clinic_receipt").wait(hours=1)
    journey.do(commands.EndBatch(EndKind.NOT_ADMINISTERED, "Patient unwell", _fates(journey)), REVIEWER_A)
    journey.done("administration")
    assert {"reported_after_end", "administered_without_clearance"} <= set(causes(journey))


def test_that_an_administration_after_expiry_is_recorded_and_deviates() -> None:
    journey = after("clearance").wait(hours=60).done("administration")
    assert {"administered_without_clearance", "administered_after_expiry"} == set(causes(journey))


def test_that_an_administration_is_judged_by_its_own_time_and_not_by_that_of_typing() -> None:
    journey = after("clearance").wait(minutes=10)
    given = show_time(journey.now, ZONE)
    journey.wait(hours=60)
    assert causes(_given_at(journey, given)) == ()


def test_that_a_hold_placed_after_the_administration_does_not_reach_back() -> None:
    journey = after("clearance").wait(minutes=10)
    given = show_time(journey.now, ZONE)
    journey.wait(minutes=30)
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    assert causes(_given_at(journey, given)) == ()


def test_that_an_administration_under_a_hold_deviates() -> None:
    journey = after("clearance")
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    journey.wait(minutes=10).done("administration")
    assert "administered_without_clearance" in causes(journey)


def test_that_an_administration_after_a_withdrawal_deviates() -> None:
    journey = after("clearance").wait(minutes=5)
    journey.do(commands.WithdrawCertificate("certification", "complaint"), REVIEWER_A)
    journey.wait(minutes=10).done("administration")
    assert "administered_without_clearance" in causes(journey)


def test_that_a_dose_is_cleared_once() -> None:
    journey = after("administration")
    codes = {refusal.code for refusal in may_clear(journey.product, journey.batch, journey.context(TECHNICIAN_A))}
    assert "BA-73" in codes


def test_that_a_corrected_administration_is_judged_again_without_a_second_dose() -> None:
    journey = after("administration")
    first = journey.batch.administered
    journey.do(commands.CorrectEntry("reactions", "none seen", "wording"), REVIEWER_A)
    journey.sign("administration").verify("administration")
    assert journey.batch.administered == first
    assert causes(journey) == ()
    confirm = commands.ConfirmCertificate("certification", "wording alone", journey.batch.version)
    journey.do(confirm, QUALIFIED_A)
