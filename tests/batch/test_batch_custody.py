"""Custody has no gaps: what was handed over to X is next handed over by X."""

from datetime import timedelta
from itertools import pairwise

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


def test_that_packing_is_recorded_with_its_seal_and_moves_nothing() -> None:
    journey = after("packing")
    (packed,) = journey.batch.packings
    assert (packed.party, packed.packed_by, packed.seal) == ("collection site", "Nurse A, collecting nurse", "880412")
    assert packed.condition == "Bag sealed and tight: yes"
    assert (packed.zone, packed.gap, packed.containers) == (ZONE, False, (1,))
    assert _holder(journey, "marrow") is None


def test_that_each_hand_over_names_the_persons_on_both_sides() -> None:
    sides = {done.step: (done.gave, done.took) for done in after("clinic_receipt").batch.handovers}
    assert sides == {
        "transport": ("Nurse A", "Nurse A, courier"),
        "receipt": ("Nurse A, courier", "Technician A"),
        "shipment": ("Materials A", "Courier A"),
        "clinic_receipt": ("Courier A", "Nurse A, ward nurse"),
    }


def test_that_nobody_holds_what_another_holds() -> None:
    journey = after("clinic_receipt")
    for done, following in pairwise(journey.batch.handovers):
        if set(done.containers) & set(following.containers):
            assert done.receiver == following.giver
            assert done.at <= following.at
    assert not any(done.gap for done in journey.batch.handovers)


def test_that_another_seal_than_the_one_put_on_opens_a_deviation() -> None:
    journey = before("receipt").start("receipt").wait(minutes=5)
    journey.do(commands.RecordEntry("received_seal", "880421"), TECHNICIAN_A)
    journey.fill_in("receipt").sign("receipt")
    assert causes(journey) == ("seal_or_condition",)
    assert journey.batch.deviations[-1].values == {"sealed": "880412", "found": "880421"}


def test_that_a_seal_written_in_groups_is_the_same_seal() -> None:
    journey = before("receipt").start("receipt").wait(minutes=5)
    journey.do(commands.RecordEntry("received_seal", "880-412"), TECHNICIAN_A)
    journey.fill_in("receipt").sign("receipt")
    assert causes(journey) == ()


def test_that_the_clinics_seal_is_compared_with_that_of_the_shipment() -> None:
    journey = before("clinic_receipt").start("clinic_receipt").wait(minutes=5)
    journey.do(commands.RecordEntry("clinic_seal_number", "880412"), TECHNICIAN_A)
    journey.fill_in("clinic_receipt").sign("clinic_receipt")
    assert journey.batch.deviations[-1].values == {"sealed": "880977", "found": "880412"}


def test_that_a_corrected_time_that_breaks_the_order_is_a_gap() -> None:
    journey = after("receipt").wait(minutes=10)
    handed = journey.batch.handovers[0]
    later = show_time(journey.now - timedelta(minutes=1), ZONE)
    journey.do(commands.CorrectEntry("picked_up", later, "misread"), TECHNICIAN_A)
    journey.sign("transport")
    assert causes(journey) == ("custody_gap",)
    assert journey.batch.handovers[0].gap
    assert journey.batch.handovers[0].took == handed.took
    assert _holder(journey, "marrow") == "facility"


def test_that_a_corrected_seal_is_compared_again() -> None:
    journey = after("receipt")
    journey.do(commands.CorrectEntry("received_seal", "1", "misread"), TECHNICIAN_A)
    journey.sign("receipt")
    assert causes(journey) == ("seal_or_condition",)
    assert journey.batch.handovers[1].seal == "1"


def test_that_handing_on_before_it_was_packed_is_a_gap() -> None:
    journey = before("packing").start("packing").wait(minutes=6).fill_in("packing").sign("packing")
    journey.start("transport").wait(minutes=5)
    earlier = show_time(journey.batch.packings[0].at - timedelta(minutes=9), ZONE)
    journey.do(commands.RecordEntry("picked_up", earlier), TECHNICIAN_A)
    journey.fill_in("transport").sign("transport")
    assert causes(journey) == ("custody_gap",)
