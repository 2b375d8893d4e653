"""Readiness lists every blocker at its place; two stages; a certificate is confirmed, superseded or withdrawn."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from happy_way import after, before, opened, signed
from journey import Journey
from journey_people import ANALYST_A, MATERIALS_A, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.readiness import blockers, checks, review_blockers
from batchtrack.batch.questions.review import unreviewed


def _codes(journey: Journey, stage: str = "certification") -> set[str]:
    return {blocker.refusal.code for blocker in blockers(journey.product, journey.batch, stage, journey.now, ZONE)}


def _certify(journey: Journey, stage: str = "certification") -> commands.Certify:
    return commands.Certify(stage, journey.batch.version)


def _without_a_test(_: Journey) -> Journey:
    return before("release_tests")


def _with_an_unreviewed_test(journey: Journey) -> Journey:
    journey.do(commands.CorrectResult("gram", "no organisms", "typed twice"), ANALYST_A)
    return journey


def _with_a_failing_test(journey: Journey) -> Journey:
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    return journey


def _with_a_voided_step(journey: Journey) -> Journey:
    journey.do(commands.CorrectEntry("wash_speed", "510", "misread"), TECHNICIAN_A)
    return journey


def _with_an_unchecked_step(journey: Journey) -> Journey:
    return _with_a_voided_step(journey).sign("wash")


def _held(journey: Journey) -> Journey:
    journey.do(commands.PlaceHold("Complaint"), TECHNICIAN_A)
    return journey


def _expired(journey: Journey) -> Journey:
    end = expiry(journey.product, journey.batch)
    assert end is not None
    journey.now = end + timedelta(seconds=1)
    return journey


def _in_its_room(_: Journey) -> Journey:
    return before("room_clearance")


def _with_a_dose_outside(journey: Journey) -> Journey:
    journey.do(commands.CorrectEntry("tnc", "9e7 cell/mL", "misread"), TECHNICIAN_A)
    return journey


def _ended(journey: Journey) -> Journey:
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    journey.do(commands.EndBatch(EndKind.DESTROYED, "Bag burst", fates), REVIEWER_A)
    return journey


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_without_a_test, "BA-32"),
        (_with_an_unreviewed_test, "BA-33"),
        (_with_a_failing_test, "BA-34"),
        (_with_a_voided_step, "BA-30"),
        (_with_an_unchecked_step, "BA-31"),
        (_held, "BA-37"),
        (_expired, "BA-38"),
        (_in_its_room, "BA-43"),
        (_with_a_dose_outside, "BA-42"),
        (_ended, "BA-01"),
    ],
)
def test_that_each_thing_in_the_way_is_listed_and_refuses_certification(
    spoil: Callable[[Journey], Journey], code: str
) -> None:
    journey = spoil(before("certification"))
    assert code in _codes(journey)
    assert code in journey.refused(_certify(journey), QUALIFIED_A)


def test_that_a_blocker_names_the_place_where_it_is_cleared() -> None:
    journey = _with_a_failing_test(before("certification"))
    found = blockers(journey.product, journey.batch, "certification", journey.now, ZONE)
    failing = next(blocker for blocker in found if blocker.refusal.code == "BA-34")
    assert failing.test == "gram"


def test_that_the_record_is_reviewed_before_it_is_certified() -> None:
    journey = before("review")
    assert journey.refused(_certify(journey), QUALIFIED_A) == ("BA-39",)


def test_that_a_new_entry_after_the_review_stales_it() -> None:
    journey = before("certification")
    journey.do(commands.RaiseDeviation(DeviationClass.MINOR, "found a pen"), TECHNICIAN_A)
    assert [blocker.refusal.code for blocker in review_blockers(journey.batch, "certification")] == ["BA-40"]
    new = unreviewed(journey.batch, "certification", journey.facts)
    assert [fact.event.KIND for fact in new] == ["deviation.opened"]


def test_that_a_remark_and_an_assessment_do_not_stale_a_review() -> None:
    journey = before("review")
    journey.do(commands.RaiseDeviation(DeviationClass.MINOR, "found a pen"), TECHNICIAN_A)
    journey.review()
    journey.do(commands.AssessDeviation(1, "none", acceptable=True), REVIEWER_A)
    journey.do(commands.AddComment("thank you"), TECHNICIAN_A)
    assert review_blockers(journey.batch, "certification") == ()


def test_that_everything_is_unreviewed_before_the_first_review() -> None:
    journey = after("kit")
    assert len(unreviewed(journey.batch, "certification", journey.facts)) == len(journey.facts)


def test_that_a_certificate_that_counts_is_not_signed_twice() -> None:
    journey = after("certification")
    assert "BA-86" in journey.refused(_certify(journey), QUALIFIED_A)


def test_that_a_certificate_carries_its_expiry_statement_and_deviations() -> None:
    journey = before("review")
    journey.do(commands.RaiseDeviation(DeviationClass.MINOR, "found a pen"), TECHNICIAN_A)
    journey.do(commands.AssessDeviation(1, "none", acceptable=True), REVIEWER_A)
    journey.review().certify()
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.deviations == (1,)
    assert certificate.expiry == expiry(journey.product, journey.batch)
    assert certificate.statement.startswith("I certify")
    assert certificate.number == "B-0017-C1"


def test_that_qa_withdraws_a_certificate_and_nothing_leaves_on_it() -> None:
    journey = after("certification")
    withdraw = commands.WithdrawCertificate("certification", "complaint about a lot")
    assert journey.refused(withdraw, TECHNICIAN_A) == ("BA-05",)
    journey.do(withdraw, REVIEWER_A)
    assert "BA-03" in journey.refused(commands.StartStep("shipment"), MATERIALS_A)
    assert journey.refused(withdraw, REVIEWER_A) == ("BA-87",)


def test_that_a_withdrawn_certificate_is_followed_by_a_new_one() -> None:
    journey = after("certification")
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    journey.review().certify()
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert (certificate.number, certificate.counts) == ("B-0017-C2", True)


def test_that_a_withdrawn_certificate_is_not_confirmed() -> None:
    journey = after("certification")
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    confirm = commands.ConfirmCertificate("certification", "no effect", journey.batch.version)
    assert journey.refused(confirm, QUALIFIED_A) == ("BA-87",)


def test_that_a_certificate_that_is_not_stale_needs_no_confirmation() -> None:
    journey = after("certification")
    confirm = commands.ConfirmCertificate("certification", "", journey.batch.version)
    assert journey.refused(confirm, QUALIFIED_A) == ("BA-87", "BA-12")


def test_that_a_certificate_is_withdrawn_with_a_reason() -> None:
    journey = after("certification")
    assert journey.refused(commands.WithdrawCertificate("certification", " "), REVIEWER_A) == ("BA-76",)


def test_that_the_final_stage_waits_for_the_last_result_and_the_administration() -> None:
    journey = before("clearance")
    assert {"BA-30", "BA-32", "BA-46"} <= _codes(journey, "final")


def test_that_the_final_stage_waits_for_the_check_of_the_administration() -> None:
    journey = signed("administration").late_results().review("final")
    assert journey.refused(_certify(journey, "final"), QUALIFIED_A) == ("BA-31",)


def test_that_the_final_stage_waits_for_the_clinics_answer() -> None:
    journey = after("administration").wait(days=3)
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    assert {"BA-45", "BA-34"} <= _codes(journey, "final")
    call = commands.ContactClinic(1, "Physician", journey.now, ZONE, read_back=True, answer=Answer.INFORMED)
    journey.do(call, REVIEWER_A)
    assert "BA-45" not in _codes(journey, "final")


def test_that_the_final_stage_waits_for_a_stale_first_certificate() -> None:
    journey = before("final_certification")
    journey.do(commands.CorrectEntry("route", "rail", "copied wrongly"), REVIEWER_A)
    journey.sign("transport").review("final")
    assert journey.refused(_certify(journey, "final"), QUALIFIED_A) == ("BA-47",)
    confirm = commands.ConfirmCertificate("certification", "no effect", journey.batch.version)
    journey.do(confirm, QUALIFIED_A)
    journey.certify("final")


def test_that_a_batch_that_was_never_certified_has_no_final_certificate() -> None:
    journey = after("room_clearance")
    assert "BA-74" in _codes(journey, "final")


def test_that_a_dose_that_was_given_is_not_certified_for_use_any_more() -> None:
    journey = after("administration")
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    assert "BA-73" in journey.refused(_certify(journey), QUALIFIED_A)


def test_that_readiness_shows_everything_it_asked_for() -> None:
    product = after("order").product
    asked = checks(product, "certification")
    assert {"fill", "endotoxin", "room_clearance"} <= {one.id for one in asked}
    assert "sterility" not in {one.id for one in asked}
    assert "sterility" in {one.id for one in checks(product, "final")}


def test_that_a_signature_of_certification_covers_only_what_was_shown() -> None:
    journey = before("certification")
    shown = journey.batch.version
    journey.do(commands.AddComment("one more thing"), TECHNICIAN_A)
    assert journey.refused(commands.Certify("certification", shown), QUALIFIED_A) == ("BA-14",)
    assert opened("wash").batch.certificates == ()
