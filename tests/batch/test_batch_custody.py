"""Custody has no gaps: what was handed over to X is next handed over by X."""

from datetime import timedelta

from happy_way import after, before
from journey import Journey, causes
from journey_people import TECHNICIAN_A, ZONE

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.questions.times import show_time


def _holder(journey: Journey, container: str) -> str | None:
    made = journey.batch.container(container)
    return None if made is None else made.holder


def test_that_a_container_is_held_by_whoever_received_it_last() -> None:
    assert _holder(after("transport"), "marrow") == "courier"
    assert _holder(after("receipt"), "marrow") == "facility"
    assert _holder(after("clinic_receipt"), "dose") == "clinic"


def test_that_a_hand_over_by_somebody_who_did_not_hold_it_is_a_gap() -> None:
    journey = before("shipment").wait(minutes=20).done("clinic_receipt")
    assert "custody_gap" in causes(journey)
    gap = next(known for known in journey.batch.deviations if known.cause.value == "custody_gap")
    assert gap.grade is DeviationClass.MAJOR
    assert gap.values == {"giver": "courier", "holder": "facility"}


def test_that_a_hand_over_that_lies_before_the_last_one_is_a_gap() -> None:
    journey = before("receipt").start("receipt").wait(minutes=5)
    earlier = show_time(journey.now - timedelta(hours=3), ZONE)
    journey.do(commands.RecordEntry("received", earlier), TECHNICIAN_A)
    journey.fill_in("receipt").sign("receipt")
    assert causes(journey) == ("custody_gap",)


def test_that_a_hand_over_says_when_and_in_which_zone() -> None:
    handed = after("transport").batch.handovers[0]
    assert (handed.giver, handed.receiver, handed.zone, handed.gap) == ("collection site", "courier", ZONE, False)
