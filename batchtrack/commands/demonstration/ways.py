"""The stretches of a batch's way that the stories of the demonstration share."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from batchtrack.batch import commands
from batchtrack.commands.demonstration.walk import Walk, Way
from batchtrack.product.model import TestStage
from batchtrack.services.certificates.issuing import certify

_DAYS: Final = timedelta(days=1)
_HOURS: Final = timedelta(hours=1)
_MINUTES: Final = timedelta(minutes=1)

CERTIFICATION: Final = "certification"
FINAL: Final = "final"


def ordering(walk: Walk, collected: datetime) -> Way:
    """The order, five days before the collection."""
    walk.times |= {
        "weight_time": walk.now - _HOURS,
        "planned_collection": collected.replace(minute=0),
        "planned_infusion": (collected + 18 * _HOURS).replace(minute=0),
    }
    yield from walk.ordered()


def collecting(walk: Walk, collected: datetime) -> Way:
    """From the order to the collected marrow; what was done at the bedside is typed when its papers are there."""
    yield from walk.at(collected - 5 * _DAYS)
    yield from ordering(walk, collected)
    yield from walk.wait(_HOURS)
    yield from walk.verified("order")
    walk.times |= {
        "marker_sample_time": collected - 5 * _DAYS,
        "bedside_draw_time": collected - 45 * _MINUTES,
        "collection_start": collected - 28 * _MINUTES,
        "collection_end": collected,
        "packed_time": collected + 14 * _MINUTES,
        "picked_up": collected + 25 * _MINUTES,
    }
    yield from walk.at(collected - 4 * _DAYS)
    yield from walk.step("eligibility")
    yield from walk.verified("eligibility")
    yield from walk.at(collected - 2 * _DAYS)
    yield from walk.step("kit")
    yield from walk.at(collected + 35 * _MINUTES)
    yield from walk.steps("bedside_draw", "collection", minutes=2)


def sending(walk: Walk) -> Way:
    """Packed and picked up."""
    yield from walk.steps("packing", "transport", minutes=2)


def receiving(walk: Walk, at: datetime) -> Way:
    """Received, and everything checked that is due before the material is opened."""
    yield from walk.at(at)
    yield from walk.step("receipt")
    yield from walk.all_verified("receipt", "bedside_draw", "collection", "packing")


def separating(walk: Walk) -> Way:
    """From line clearance to the washed cells."""
    yield from walk.wait(10 * _MINUTES)
    yield from walk.steps("line_clearance", "materials_issue", "start_count", "dilution", minutes=4)
    yield from walk.begun("separation")
    yield from walk.filled("separation", until="separation_end")
    yield from walk.wait(88 * _MINUTES)
    yield from walk.filled("separation")
    yield from walk.signed("separation")
    yield from walk.begun("wash")
    yield from walk.wait(25 * _MINUTES)
    yield from walk.filled("wash")
    yield from walk.signed("wash")


def deciding(walk: Walk) -> Way:
    """Everything checked that is due before the dose decision, and the decision."""
    yield from walk.all_verified("start_count", "dilution", "separation", "wash", "resuspension")
    yield from walk.step("dose_decision")


def processing(walk: Walk) -> Way:
    """From line clearance to the cleared room."""
    yield from separating(walk)
    yield from walk.step("resuspension")
    yield from deciding(walk)
    yield from walk.steps("fill", "room_clearance", minutes=5)


def incubating(walk: Walk) -> Way:
    """Every culture and every test that takes days is started."""
    for test in walk.product.tests:
        if test.takes is not None:
            yield from walk.wait()
            yield from walk.acted(commands.StartTest(test.id, walk.now, walk.zone), "QC-A")


def rapid_tests(walk: Walk, *, but: Sequence[str] = (), unreviewed: Sequence[str] = ()) -> Way:
    """The rapid tests."""
    for test in walk.product.tests:
        if test.stage is TestStage.BEFORE_RELEASE and test.id not in but:
            yield from walk.wait(3 * _MINUTES)
            yield from walk.result(test.id, reviewed=test.id not in unreviewed)


def reviewing(walk: Walk, stage: str) -> Way:
    """QA's review of the record as it stands."""
    yield from walk.wait(15 * _MINUTES)
    yield from walk.acted_and_signed(commands.ReviewRecord(stage, walk.batch.version), "QA-A")


def certifying(walk: Walk, stage: str) -> Way:
    """Certification, with its paper."""
    yield from walk.wait(10 * _MINUTES)
    command = commands.Certify(stage, walk.batch.version)
    walk.troupe.done(certify(walk.troupe.workplace, walk.id, command, walk.troupe.signs("QP-A")))


def releasing(walk: Walk) -> Way:
    """Tested, reviewed and certified."""
    yield from incubating(walk)
    yield from rapid_tests(walk)
    yield from reviewing(walk, CERTIFICATION)
    yield from certifying(walk, CERTIFICATION)


def delivering(walk: Walk, arrives: datetime) -> Way:
    """Shipped and received at the clinic."""
    yield from walk.step("shipment")
    yield from walk.at(arrives)
    yield from walk.step("clinic_receipt")


def infusing(walk: Walk) -> Way:
    """Cleared at the bedside, given, and typed from the bedside form."""
    yield from walk.step("clearance")
    begun = walk.now + 12 * _MINUTES
    lasted = int(walk.patient.amount("infusion_time")) * _MINUTES
    walk.times |= {"infusion_start": begun, "infusion_end": begun + lasted}
    yield from walk.at(begun + lasted + 40 * _MINUTES)
    yield from walk.step("administration")
    yield from walk.verified("administration")


def reading_cultures(walk: Walk, *days: int) -> Way:
    """Interim readings of both sterility tests; the plates of the surroundings are counted beside them."""
    started = walk.now
    for day in days:
        yield from walk.at(started + day * _DAYS)
        for test in ("sterility_start", "sterility"):
            yield from walk.wait()
            yield from walk.acted(commands.ReadInterim(test, day, walk.now, walk.zone, "no growth"), "QC-A")
        yield from _counting_plates(walk, day)


def _counting_plates(walk: Walk, day: int) -> Way:
    for plate in walk.product.tests:
        if walk.product.container(plate.sample)[1].purpose != "environment":
            continue
        known = walk.batch.test(plate.id)
        if day in plate.interim_days:
            yield from walk.wait()
            yield from walk.acted(commands.ReadInterim(plate.id, day, walk.now, walk.zone, "0"), "QC-A")
        elif known.result is None and known.due is not None and walk.now >= known.due:
            yield from walk.result(plate.id)
