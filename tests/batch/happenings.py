"""Journeys on which something goes wrong after the cells have left the clean room."""

from dataclasses import replace

from happy_way import after, before
from journey import Journey, rex_001
from journey_people import ANALYST_A, ANALYST_B, PLANNER_A, QUALIFIED_A, REVIEWER_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.events.release import PaperIssued, PaperKind
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.events.use import Answer
from batchtrack.product.model import Product

PHYSICIAN = "Angiologist A"


def with_paper(journey: Journey) -> Journey:
    """The certificate's paper is issued, as the service does beside the certifying event."""
    certificate = journey.batch.certificates[-1]
    paper = PaperIssued(
        paper=PaperKind.CERTIFICATE,
        number=certificate.number,
        stage=certificate.stage,
        document="ab" * 32,
        certified_by=QUALIFIED_A.person,
    )
    journey.record((paper,), QUALIFIED_A)
    return journey


def sent(journey: Journey, recipient: str = "Ward A") -> Journey:
    """The newest paper went to somebody."""
    number = journey.batch.papers[-1].number
    journey.do(commands.SendPaper(number, recipient, "Clinic A", "000 1", journey.now, ZONE), REVIEWER_A)
    return journey


def called(journey: Journey, answer: Answer, alert: int = 1) -> Journey:
    """The clinic was called."""
    call = commands.ContactClinic(alert, PHYSICIAN, journey.now, ZONE, read_back=True, answer=answer)
    journey.do(call, REVIEWER_A)
    return journey


def followed(journey: Journey, follow_up: FollowUp, words: str) -> Journey:
    """What was learned about an alert."""
    journey.do(commands.FollowUpAlert(1, follow_up, words, PHYSICIAN, journey.now, ZONE), REVIEWER_A)
    return journey


def growth(journey: Journey) -> Journey:
    """The culture of the product grows."""
    journey.do(commands.RecordResult("sterility", "growth"), ANALYST_A)
    journey.do(commands.ReviewResult("sterility"), ANALYST_B)
    return journey


def acknowledged(journey: Journey, recipient: str = "Ward A") -> Journey:
    """A recipient knows that the paper no longer counts."""
    number = journey.batch.papers[0].number
    journey.do(commands.AcknowledgeWithdrawal(number, recipient, "Nurse A", journey.now, ZONE), REVIEWER_A)
    return journey


def repeated() -> Journey:
    """A test whose run was not valid, done again."""
    journey = before("certification")
    journey.do(commands.CorrectResult("spike_recovery", "31 %", "read off the print"), ANALYST_A)
    journey.do(commands.RepeatTest("endotoxin", "spike recovery 31 %"), ANALYST_A)
    return journey


def recalled_after_use() -> Journey:
    """Given, found to grow, recalled, and everybody told."""
    journey = sent(with_paper(after("administration")))
    growth(journey.wait(days=3))
    called(journey, Answer.INFORMED)
    followed(journey, FollowUp.ORGANISM, "Staphylococcus epidermidis")
    followed(journey, FollowUp.PATIENT, "No fever; blood cultures taken; seen daily for a week")
    acknowledged(journey)
    journey.do(commands.RecallBatch("Growth in the final product"), REVIEWER_A)
    return journey


def below_criterion() -> Journey:
    """Everything is there and in order, but viability lies below its criterion."""
    journey = before("release_tests")
    for test in journey.product.tests:
        if test.stage == "before_release":
            result = "64.0 %" if test.id == "viability" else None
            if result is None:
                journey.test_done(test)
            else:
                journey.do(commands.RecordResult(test.id, result), ANALYST_A)
                journey.do(commands.ReviewResult(test.id), ANALYST_B)
    journey.do(commands.AssessDeviation(1, "Fewer living cells; the dose is kept", acceptable=False), REVIEWER_A)
    return journey


def noted(journey: Journey, record: SupplyRecord) -> Journey:
    """One of the records of a supply outside the specification."""
    journey.do(commands.NoteSupply(record, PHYSICIAN, "Clinic A", "Letter 1", journey.now, ZONE), REVIEWER_A)
    return journey


def requested(*but: SupplyRecord) -> Journey:
    """The records that come before a supply, except those named, and the review."""
    journey = below_criterion()
    for record in SupplyRecord:
        if record is not SupplyRecord.NOTIFICATION and record not in but:
            noted(journey, record)
    return journey.review()


def supplied() -> Journey:
    """Supplied outside the specification at the physician's request."""
    journey = requested()
    journey.do(commands.SupplyOutside("certification", journey.batch.version), QUALIFIED_A)
    return with_paper(journey)


def version_4(changed: str = "fill") -> Product:
    """The next version, in which one step is worded otherwise."""
    steps = tuple(
        replace(step, instruction=f"{step.instruction} Twice.") if step.id == changed else step
        for step in rex_001().steps
    )
    return replace(rex_001(), version="4", fingerprint="cd" * 32, steps=steps)


def newer_version_asked(newer: Product, reason: str = "version 4 is effective") -> commands.RebindOrder:
    return commands.RebindOrder(newer, Reliance(stream="product/REX-001-v4", version=5), reason)


def rebound() -> Journey:
    journey = after("order")
    journey.do(newer_version_asked(version_4()), PLANNER_A)
    return journey
