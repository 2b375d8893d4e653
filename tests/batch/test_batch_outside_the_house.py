"""What leaves the house and turns out wrong: withdrawal, recall, calls, follow-up, acknowledgements."""

from datetime import timedelta

import pytest
from happenings import acknowledged, called, followed, growth, recalled_after_use, sent, with_paper
from happy_way import after
from journey import Journey, causes
from journey_people import ANALYST_A, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.use import Answer
from batchtrack.batch.rules.clearing import may_clear


def _end(journey: Journey, end: EndKind) -> commands.EndBatch:
    return commands.EndBatch(
        end, "as agreed", tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    )


def _grown() -> Journey:
    return growth(sent(with_paper(after("administration"))).wait(days=2))


def test_that_a_withdrawal_after_the_product_left_alerts_the_clinic() -> None:
    journey = after("shipment")
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    alert = journey.batch.alerts[0]
    assert (alert.test, alert.before_use, alert.open) == (None, True, True)
    assert "B-0017-C1" in alert.words
    assert "BA-45" in {
        refusal.code for refusal in may_clear(journey.product, journey.batch, journey.context(TECHNICIAN_A))
    }


def test_that_a_withdrawal_in_the_house_alerts_nobody() -> None:
    journey = after("certification")
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    assert journey.batch.alerts == ()


def test_that_a_recall_withdraws_holds_and_alerts() -> None:
    journey = after("shipment")
    recall = commands.RecallBatch("the lot of albumin is contaminated")
    assert journey.refused(recall, TECHNICIAN_A) == ("BA-05",)
    journey.do(recall, QUALIFIED_A)
    certificate = journey.batch.certificate("certification")
    assert certificate is not None
    assert certificate.withdrawn is not None
    assert [hold.cause.value for hold in journey.batch.open_holds] == ["recalled"]
    assert [alert.open for alert in journey.batch.alerts] == [True]
    assert causes(journey) == ("recalled",)
    assert journey.refused(recall, QUALIFIED_A) == ("BA-101",)


def test_that_the_same_growth_alerts_the_clinic_once() -> None:
    journey = after("administration").wait(days=3)
    journey.do(commands.ReadInterim("sterility", 3, journey.now, ZONE, "growth"), ANALYST_A)
    growth(journey)
    assert len(journey.batch.alerts) == 1


def test_that_whoever_was_not_reached_is_called_again_at_a_stated_time() -> None:
    journey = _grown()
    nobody = commands.ContactClinic(1, "Ward A", journey.now, ZONE, read_back=False, answer=Answer.NOT_REACHED)
    assert journey.refused(nobody, REVIEWER_A) == ("BA-100",)
    again = journey.now + timedelta(minutes=15)
    call = commands.ContactClinic(
        1, "Ward A", journey.now, ZONE, read_back=False, answer=Answer.NOT_REACHED, next_try=again
    )
    journey.do(call, REVIEWER_A)
    assert journey.batch.alerts[0].open
    assert journey.batch.alerts[0].calls[-1].next_try == again


@pytest.mark.parametrize(("hours", "deviations"), [(23, 1), (25, 2)])
def test_that_a_clinic_that_was_told_late_is_a_deviation(hours: int, deviations: int) -> None:
    journey = _grown().wait(hours=hours)
    called(journey, Answer.INFORMED)
    assert len(journey.batch.deviations) == deviations
    assert ("clinic_told_late" in causes(journey)) is (deviations == 2)


def test_that_nothing_about_a_growth_after_use_closes_before_everything_is_recorded() -> None:
    journey = _grown()
    journey.do(commands.AssessDeviation(1, "bacteria in the dose", acceptable=False), REVIEWER_A)
    close = commands.CloseDeviation(1, "one glove", "a torn glove", "gloves are changed hourly")
    reject = _end(journey, EndKind.REJECTED)
    assert journey.refused(close, REVIEWER_A) == ("BA-45", "BA-104", "BA-105")
    assert journey.refused(reject, REVIEWER_A) == ("BA-45", "BA-104", "BA-105", "BA-106")
    called(journey, Answer.INFORMED)
    followed(journey, FollowUp.ORGANISM, "Staphylococcus epidermidis")
    assert journey.refused(close, REVIEWER_A) == ("BA-105",)
    followed(journey, FollowUp.PATIENT, "no fever")
    journey.do(close, REVIEWER_A)
    assert journey.refused(reject, REVIEWER_A) == ("BA-106",)
    acknowledged(journey)
    journey.do(reject, REVIEWER_A)


def test_that_a_dose_given_in_spite_of_the_call_is_followed_like_any_growth_after_use() -> None:
    journey = after("clinic_receipt")
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    called(journey, Answer.GIVEN)
    assert journey.refused(_end(journey, EndKind.REJECTED), REVIEWER_A) == ("BA-105",)


def test_that_every_recipient_of_a_withdrawn_paper_is_asked_to_acknowledge() -> None:
    journey = sent(sent(with_paper(after("shipment"))), "Pharmacy A")
    early = commands.AcknowledgeWithdrawal("B-0017-C1", "Ward A", "Nurse A", journey.now, ZONE)
    assert journey.refused(early, REVIEWER_A) == ("BA-103",)
    journey.do(commands.WithdrawCertificate("certification", "complaint about a lot"), REVIEWER_A)
    acknowledged(called(journey, Answer.NOT_GIVEN))
    assert journey.refused(_end(journey, EndKind.RETURNED), REVIEWER_A) == ("BA-106",)
    acknowledged(journey, "Pharmacy A")
    journey.do(_end(journey, EndKind.RETURNED), REVIEWER_A)


def test_that_a_paper_that_was_not_issued_is_not_sent() -> None:
    journey = after("shipment")
    unknown = commands.SendPaper("B-0017-C9", "Ward A", "Clinic A", "000 1", journey.now, ZONE)
    assert journey.refused(unknown, REVIEWER_A) == ("BA-102",)


def test_that_a_recall_reaches_a_dose_that_was_given() -> None:
    journey = recalled_after_use()
    assert [alert.before_use for alert in journey.batch.alerts] == [False, False]
    assert journey.batch.open_holds == ()
