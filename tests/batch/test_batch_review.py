"""QA sees everything that did not go as usual, granted exceptions first."""

from happy_way import after, opened
from journey import Journey
from journey_people import REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B

from batchtrack.batch import commands
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.questions.review import Unusual, exceptions_for_review


def _unusual(journey: Journey) -> list[Unusual]:
    return [found.unusual for found in exceptions_for_review(journey.product, journey.batch)]


def test_that_a_happy_record_shows_no_exception() -> None:
    assert _unusual(after("final_certification")) == []


def test_that_retyped_corrected_and_open_rows_are_shown_with_their_words() -> None:
    journey = opened("wash").wait(minutes=5)
    journey.do(commands.RecordEntry("wash_cycles", "3"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("wash_cycles", "2", RetypeReason.MISREAD), TECHNICIAN_A)
    journey.do(commands.MarkNotApplicable("supernatant", "no bag"), TECHNICIAN_A)
    journey.fill_in("wash").sign("wash")
    journey.do(commands.CorrectEntry("wash_time", "11 min", "read the wrong run"), TECHNICIAN_A)
    found = exceptions_for_review(journey.product, journey.batch)
    assert [(one.unusual, one.words) for one in found] == [
        (Unusual.RETYPED, "misread"),
        (Unusual.CORRECTED, "read the wrong run"),
        (Unusual.NOT_APPLICABLE, "no bag"),
    ]


def test_that_the_first_value_outside_stays_visible_after_retyping() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("wash_speed", "500", RetypeReason.MISREAD, "upside down"), TECHNICIAN_A)
    assert _unusual(journey) == [Unusual.OUTSIDE, Unusual.RETYPED]


def test_that_refused_and_typed_scans_are_shown() -> None:
    journey = opened("wash")
    journey.do(commands.Scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    journey.do(commands.ContinueStep("wash", "right bag on the table"), TECHNICIAN_B)
    journey.do(commands.Scan("wash", journey.label_of("separated"), "wash_source", typed=True), TECHNICIAN_A)
    assert _unusual(journey) == [Unusual.SCAN_REFUSED, Unusual.CODE_TYPED]


def test_that_a_window_that_was_not_kept_is_shown() -> None:
    journey = opened("receipt").wait(hours=30).fill_in("receipt").sign("receipt")
    assert _unusual(journey) == [Unusual.WINDOW_EXCEEDED]


def test_that_a_granted_exception_stands_first() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    grant = commands.GrantException("wash", "centrifuge", "centrifuge CF-2", "the other is broken", "none")
    journey.do(grant, REVIEWER_A)
    assert _unusual(journey) == [Unusual.EXCEPTION_GRANTED, Unusual.OUTSIDE]
