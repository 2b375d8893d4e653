"""QA sees everything that did not go as usual, granted exceptions first."""

from dataclasses import replace

from happy_way import after, opened
from journey_people import REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, TECHNICIAN_C
from ordinary import out_of_the_ordinary, unusual

from batchtrack.batch import commands
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.release import PaperReprinted
from batchtrack.batch.questions.exceptions import training_slot


def test_that_a_happy_record_shows_no_exception() -> None:
    assert unusual(after("final_certification")) == []


def test_that_retyped_corrected_and_open_rows_are_shown_with_their_words() -> None:
    journey = opened("wash").wait(minutes=5)
    journey.do(commands.RecordEntry("wash_cycles", "3"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("wash_cycles", "2", RetypeReason.MISREAD), TECHNICIAN_A)
    journey.do(commands.MarkNotApplicable("supernatant", "no bag"), TECHNICIAN_A)
    journey.fill_in("wash").sign("wash")
    journey.do(commands.CorrectEntry("wash_time", "11 min", "read the wrong run"), TECHNICIAN_A)
    found = out_of_the_ordinary(journey)
    assert [(one.kind, one.reason) for one in found if one.kind != "reported"] == [
        ("retyped", "misread"),
        ("not_applicable", "no bag"),
        ("correction", "read the wrong run"),
    ]


def test_that_the_first_value_outside_stays_visible_after_retyping() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("wash_speed", "500", RetypeReason.MISREAD, "upside down"), TECHNICIAN_A)
    assert unusual(journey) == ["outside", "retyped"]


def test_that_refused_and_typed_scans_are_shown() -> None:
    journey = opened("wash")
    journey.do(commands.Scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    journey.do(commands.ContinueStep("wash", "right bag on the table"), TECHNICIAN_B)
    journey.do(commands.Scan("wash", journey.label_of("separated"), "wash_source", typed=True), TECHNICIAN_A)
    assert unusual(journey) == ["scan_refused", "typed"]


def test_that_a_window_that_was_not_kept_is_shown() -> None:
    journey = opened("receipt").wait(hours=30).fill_in("receipt").sign("receipt")
    assert unusual(journey) == ["window_exceeded"]


def test_that_a_granted_exception_stands_first() -> None:
    journey = opened("wash")
    journey.do(commands.RecordEntry("wash_speed", "900"), TECHNICIAN_A)
    grant = commands.GrantException("wash", "centrifuge", "centrifuge CF-2", "the other is broken", "none")
    journey.do(grant, REVIEWER_A)
    assert unusual(journey) == ["exception_granted", "outside"]


def test_that_a_deviation_a_hold_and_a_withdrawn_certificate_are_listed() -> None:
    journey = after("certification")
    journey.do(commands.PlaceHold("power failure"), TECHNICIAN_A)
    journey.do(commands.RecallBatch("albumin is contaminated"), REVIEWER_A)
    rows = [(row.kind, row.what) for row in out_of_the_ordinary(journey) if row.kind != "reported"]
    assert rows == [
        ("hold", "Hold 1"),
        ("certificate", "recall"),
        ("deviation", "Deviation 1"),
        ("certificate", "certification"),
        ("hold", "Hold 2"),
    ]


def test_that_a_paper_reprinted_and_a_step_continued_and_an_exception_for_training_are_shown() -> None:
    journey = opened("wash")
    journey.do(commands.Scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    journey.do(commands.ContinueStep("wash", "right bag on the table"), TECHNICIAN_B)
    untrained = replace(TECHNICIAN_C, trained=frozenset())
    grant = commands.GrantException("wash", training_slot(untrained.person), "this wash alone", "both ill", "watched")
    journey.do(grant, REVIEWER_A)
    journey.record(
        (PaperReprinted(number="B-0017-C1", copy_number=1, reason="for the ward", document="ab" * 32),), TECHNICIAN_A
    )
    found = [(row.kind, row.reason) for row in out_of_the_ordinary(journey)]
    assert {
        ("continued", "right bag on the table"),
        ("exception_granted", "both ill"),
        ("reprint", "for the ward"),
    } <= set(found)
    assert found[0] == ("exception_granted", "both ill")
