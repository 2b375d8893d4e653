"""A batch ends in other ways too, each with reason, signature and the fate of every container."""

import pytest
from happy_way import after
from journey import Journey
from journey_people import MATERIALS_A, REVIEWER_A, TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.batch.events.order import EndKind, Fate


def _end(journey: Journey, end: EndKind, reason: str = "As agreed with the clinic") -> commands.EndBatch:
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    return commands.EndBatch(end, reason, fates)


@pytest.mark.parametrize("end", [end for end in EndKind if end is not EndKind.SUPPLIED])
def test_that_a_batch_ends_in_each_way(end: EndKind) -> None:
    journey = after("fill")
    journey.do(_end(journey, end), REVIEWER_A)
    assert journey.batch.ended is not None
    assert journey.batch.ended.end is end


def test_that_only_qa_ends_a_batch() -> None:
    journey = after("fill")
    assert journey.refused(_end(journey, EndKind.PROCESSING_FAILED), TECHNICIAN_A) == ("BA-05",)


def test_that_every_container_has_a_fate() -> None:
    journey = after("dilution")
    nothing_said = commands.EndBatch(EndKind.PROCESSING_FAILED, "Bag burst", ())
    assert journey.refused(nothing_said, REVIEWER_A) == ("BA-90",) * len(journey.batch.containers)


def test_that_a_fate_is_said_in_words() -> None:
    journey = after("collection")
    wordless = commands.EndBatch(EndKind.COLLECTION_FAILED, "Clotted", (Fate(container=1, fate=" "),))
    assert journey.refused(wordless, REVIEWER_A) == ("BA-90",)


def test_that_an_end_has_a_reason() -> None:
    journey = after("order")
    assert journey.refused(_end(journey, EndKind.CANCELLED, " "), REVIEWER_A) == ("BA-76",)


def test_that_a_batch_ends_once() -> None:
    journey = after("order")
    journey.do(_end(journey, EndKind.CANCELLED), REVIEWER_A)
    assert journey.refused(_end(journey, EndKind.CANCELLED), REVIEWER_A) == ("BA-01",)


def test_that_a_dose_that_was_given_is_not_returned_and_may_still_be_rejected() -> None:
    journey = after("administration")
    assert journey.refused(_end(journey, EndKind.RETURNED), REVIEWER_A) == ("BA-73",)
    journey.do(_end(journey, EndKind.REJECTED), REVIEWER_A)


def test_that_a_held_batch_can_end() -> None:
    journey = after("fill")
    journey.do(commands.PlaceHold("Bag burst"), TECHNICIAN_A)
    journey.do(_end(journey, EndKind.DESTROYED), REVIEWER_A)


def test_that_an_ended_batch_still_leaves_its_room() -> None:
    journey = after("wash")
    journey.do(_end(journey, EndKind.PROCESSING_FAILED), REVIEWER_A)
    journey.do(commands.LeaveRoom("To the autoclave"), TECHNICIAN_A)
    assert journey.batch.room is None


def test_that_no_entry_of_our_own_follows_the_end() -> None:
    journey = after("order").start("kit")
    journey.do(_end(journey, EndKind.CANCELLED), REVIEWER_A)
    assert journey.refused(commands.RecordEntry("kit_number", "KIT-1"), MATERIALS_A) == ("BA-01",)
    assert "BA-01" in journey.refused(commands.SignStep("kit", journey.batch.version), MATERIALS_A)
