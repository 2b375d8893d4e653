"""The stories of the demonstration: one batch at every stage of its life, timed from the moment of seeding."""

from datetime import datetime, timedelta
from typing import Final

from batchtrack.batch import commands
from batchtrack.batch.commands import EndBatch
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.commands.demonstration import ways
from batchtrack.commands.demonstration.patients import Patient
from batchtrack.commands.demonstration.walk import Walk, Way
from batchtrack.identity import encode

CONFUSED_WITH: Final = "REX-0041"
"""The batch whose bag is scanned in the receipt of another."""

_DAYS: Final = timedelta(days=1)
_HOURS: Final = timedelta(hours=1)
_MINUTES: Final = timedelta(minutes=1)


def complete(walk: Walk, now: datetime) -> Way:
    """The whole way, with a temperature excursion that QA accepted and a weight that was typed twice."""
    collected = _collected(walk)
    walk.said |= {
        "transport_maximum": "25.4 °C",
        "transport_out": "12 min",
        "receipt_outcome": "accepted with deviation",
    }
    yield from ways.collecting(walk, collected)
    yield from ways.sending(walk)
    yield from walk.at(collected + 5 * _HOURS)
    yield from _received_with_slip(walk)
    yield from _accepted(walk)
    yield from ways.processing(walk)
    yield from ways.releasing(walk)
    yield from ways.delivering(walk, collected + 24 * _HOURS)
    yield from ways.infusing(walk)
    yield from ways.reading_cultures(walk, 2, 3, 5, 7)
    yield from walk.result("mycoplasma")
    yield from walk.wait(8 * _DAYS)
    yield from walk.result("sterility_start")
    yield from walk.result("sterility")
    yield from walk.wait(2 * _DAYS)
    yield from walk.result("cfu_gm")
    yield from _closed(walk)
    yield from ways.reviewing(walk, ways.FINAL)
    yield from ways.certifying(walk, ways.FINAL)
    assert walk.now < now


def given(walk: Walk, _now: datetime) -> Way:
    """Given; its cultures are read and not finished."""
    collected = _collected(walk)
    yield from _to_release(walk, collected)
    yield from ways.delivering(walk, collected + 24 * _HOURS)
    yield from ways.infusing(walk)
    yield from ways.reading_cultures(walk, 2, 3, 5, 7)
    yield from walk.result("mycoplasma")


def failed(walk: Walk, _now: datetime) -> Way:
    """Too little marrow: the collection failed, and QA ended the batch."""
    walk.said |= {"marrow_volume": "18 mL", "complications": "patient unwell, aspiration stopped after 18 mL"}
    yield from ways.collecting(walk, _collected(walk))
    yield from walk.wait(90 * _MINUTES)
    impact = "Too few cells for a dose; the marrow is not processed"
    yield from walk.acted_and_signed(commands.AssessDeviation(1, impact, acceptable=False), "QA-A")
    fates = tuple(Fate(container=made.number, fate="destroyed at the clinic") for made in walk.batch.containers)
    reason = "18 mL of marrow were drawn, 30 mL are the least; a second collection is agreed with the clinic"
    yield from walk.acted_and_signed(EndBatch(EndKind.COLLECTION_FAILED, reason, fates), "QA-A")


def cleared(walk: Walk, now: datetime) -> Way:
    """At the clinic, both carriers agree, cleared for administration."""
    yield from _to_release(walk, _collected(walk))
    yield from ways.delivering(walk, walk.now + 2 * _HOURS)
    yield from walk.at(now - 15 * _MINUTES)
    yield from walk.step("clearance")


def shipped(walk: Walk, _now: datetime) -> Way:
    """Certified, and on its way to the clinic."""
    yield from _to_release(walk, _collected(walk))
    yield from walk.step("shipment")


def ready(walk: Walk, _now: datetime) -> Way:
    """Reviewed, and waiting for the qualified person."""
    yield from _to_room_cleared(walk, _collected(walk))
    yield from ways.incubating(walk)
    yield from ways.rapid_tests(walk)
    yield from ways.reviewing(walk, ways.CERTIFICATION)


def in_testing(walk: Walk, _now: datetime) -> Way:
    """Some rapid tests have no result yet, and one result waits for its review."""
    yield from _to_room_cleared(walk, _collected(walk))
    yield from ways.incubating(walk)
    missing = ("endotoxin", "spike_recovery", "endotoxin_cv", "endotoxin_given", "gram")
    yield from ways.rapid_tests(walk, but=missing, unreviewed=("viability",))


def below_dose(walk: Walk, _now: datetime) -> Way:
    """Too few cells for the dose: on hold at the dose decision, with a deviation to assess."""
    walk.said["plt"] = "205"
    yield from _to_receipt(walk, _collected(walk))
    yield from ways.separating(walk)
    yield from walk.step("resuspension")
    yield from ways.deciding(walk)


def received(walk: Walk, _now: datetime) -> Way:
    """Received and checked; the line clearance is next."""
    yield from _to_receipt(walk, _collected(walk))


def at_the_bench(walk: Walk, now: datetime) -> Way:
    """In the middle of S15: one value typed twice, one below its alert limit, the last rows open."""
    walk.said |= {"start_mnc": "38.2", "mnc_ipc": "31.0"}
    yield from _to_receipt(walk, _collected(walk))
    yield from ways.separating(walk)
    yield from walk.at(now - 16 * _MINUTES)
    yield from walk.begun("resuspension")
    right = str(walk.patient.amount("resuspended_volume"))
    walk.said["resuspended_volume"] = f"{right.replace('4', '5', 1)} mL"
    yield from walk.filled("resuspension", until="ipc_sample_volume")
    retyped = commands.RetypeEntry("resuspended_volume", f"{right} mL", RetypeReason.TYPING_SLIP)
    yield from walk.acted(retyped, walk.cast.performers["technician"])
    yield from walk.filled("resuspension", until="rbc")
    yield from walk.typed("resuspension", walk.product.field("mnc_ipc")[1])


def on_the_road(walk: Walk, _now: datetime) -> Way:
    """Collected, and with the courier."""
    yield from ways.collecting(walk, _collected(walk))
    yield from ways.sending(walk)


def just_ordered(walk: Walk, now: datetime) -> Way:
    """Ordered for a collection in two days."""
    yield from walk.at(now - 3 * _HOURS)
    yield from ways.ordering(walk, _collected(walk))


def confused(walk: Walk, now: datetime) -> Way:
    """At receipt the bag of the other batch was scanned: both are on hold."""
    yield from on_the_road(walk, now)
    yield from walk.at(now - 150 * _MINUTES)
    yield from walk.begun("receipt")
    with_other = Walk(walk.troupe, walk.product, Patient(CONFUSED_WITH), walk.cast, walk.room, walk.zone, walk.now)
    yield from walk.scanned("receipt", encode(with_other.label_of("marrow")), "receipt_bag", told=True)


def _collected(walk: Walk) -> datetime:
    return walk.times["collection_end"]


def _to_receipt(walk: Walk, collected: datetime) -> Way:
    yield from ways.collecting(walk, collected)
    yield from ways.sending(walk)
    yield from ways.receiving(walk, collected + 4 * _HOURS)


def _to_room_cleared(walk: Walk, collected: datetime) -> Way:
    yield from _to_receipt(walk, collected)
    yield from ways.processing(walk)


def _to_release(walk: Walk, collected: datetime) -> Way:
    yield from _to_room_cleared(walk, collected)
    yield from ways.releasing(walk)


def _received_with_slip(walk: Walk) -> Way:
    """The weight of the bag is typed again, with its reason."""
    right = f"{walk.patient.gross_weight} g"
    yield from walk.begun("receipt")
    walk.said["gross_weight"] = f"{right[0]}{right[2]}{right[1]}{right[3:]}"
    yield from walk.filled("receipt", until="tare_weight")
    retyped = commands.RetypeEntry("gross_weight", right, RetypeReason.TYPING_SLIP)
    yield from walk.acted(retyped, walk.cast.performers["technician"])
    yield from walk.filled("receipt")
    yield from walk.signed("receipt")
    yield from walk.all_verified("receipt", "bedside_draw", "collection", "packing")


def _accepted(walk: Walk) -> Way:
    """QA assesses each deviation before the material is opened."""
    warm = "0.4 °C above the range for 12 minutes; marrow cells keep for two days at room temperature: no effect"
    for number, impact in ((1, warm), (2, "The outcome names deviation 1; nothing beyond it")):
        yield from walk.acted_and_signed(commands.AssessDeviation(number, impact, acceptable=True), "QA-A")


def _closed(walk: Walk) -> Way:
    cause = "The courier's car stood in the sun while the seal was checked"
    shaded = "The courier parks in the shade; the route's loggers are read for three months"
    for number, conclusion in ((1, "No effect on the cells"), (2, "Closed with deviation 1")):
        closing = commands.CloseDeviation(number, conclusion, cause, shaded)
        yield from walk.acted_and_signed(closing, "QA-A")
