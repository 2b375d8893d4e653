"""What is exchanged between two patients, where it is met first, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from torture_patients import Patient
from workplace_fixture import good

from batchtrack.commands.demonstration.counter_file import counter_file
from batchtrack.identity import PaperCode, encode
from batchtrack.services.at_hand import Place
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.outcomes import Outcome
from batchtrack.services.scanning import scan
from batchtrack.services.typed_codes import TypedCode, type_code

ZONE: Final = "Europe/Berlin"
_DIGITS: Final = "0123456789"


class Stop(Enum):
    """How a swap is stopped: the alarm holds both batches, or the code is not taken."""

    ALARM = "alarm, both batches held"
    REFUSED = "refused at the row"


Present = Callable[[Patient, Patient], Outcome]


@dataclass(frozen=True)
class Swap:
    """One kind of swap at one place.

    Attributes:
        kind: what was exchanged.
        step: the first touch point after it.
        row: the scan row there, or empty where an instrument's file is loaded.
        present: the first patient's step is shown what is the other's.
    """

    kind: str
    step: str
    row: str
    present: Present
    stop: Stop = Stop.ALARM


def _scanned(step: str, row: str, code: Callable[[Patient, Patient], str]) -> Present:
    def present(own: Patient, other: Patient) -> Outcome:
        by = own.session(own.performer(step))
        return scan(own.workplace, Place(own.batch, step, row), code(own, other), by)

    return present


def _typed(step: str, row: str, code: Callable[[Patient, Patient], str]) -> Present:
    def present(own: Patient, other: Patient) -> Outcome:
        by = own.session(own.performer(step))
        return type_code(own.workplace, Place(own.batch, step, row), TypedCode(code(own, other)), by)

    return present


def _others(container: str) -> Callable[[Patient, Patient], str]:
    return lambda _own, other: other.label(container)


def _container(kind: str, step: str, row: str, container: str) -> Swap:
    return Swap(kind, step, row, _scanned(step, row, _others(container)))


def _order(step: str, row: str) -> Swap:
    return Swap("travelling order", step, row, _scanned(step, row, lambda _own, other: other.order()))


def _wristband(step: str, row: str) -> Swap:
    return Swap("wristband", step, row, _scanned(step, row, lambda _own, other: other.wristband()))


def count_of(patient: Patient, sample: str) -> bytes:
    """The counter's file of a sample id, counted now."""
    patient.pause()
    now = patient.workplace.clock.now()
    return counter_file(sample, Decimal("2.45E7"), Decimal("91.3"), now, ZONE)


def _load(own: Patient, content: bytes) -> Outcome:
    by = own.session(own.performer("resuspension"))
    return import_count(own.workplace, own.batch, "resuspension", content, "count.csv", by)


def _others_tube(own: Patient, other: Patient) -> Outcome:
    """The other's tube was counted for this patient: the counter scanned the tube's own label."""
    return _load(own, count_of(own, other.label("ipc_sample")))


def _others_file(own: Patient, other: Patient) -> Outcome:
    """The other's file, which is in the other's record already."""
    content = count_of(other, other.label("ipc_sample"))
    if other.now.entry("tnc") is None and not other.now.open_holds:
        good(_load(other, content))
    return _load(own, content)


def _with_a_slip(own: Patient, _other: Patient) -> str:
    """The own label with one digit of its serial number mistyped."""
    code = own.label("marrow")
    place = code.index(".") - 1
    wrong = _DIGITS[(int(code[place]) + 1) % len(_DIGITS)]
    return code[:place] + wrong + code[place + 1 :]


def _certificate(own: Patient, _other: Patient) -> str:
    return encode(PaperCode(own.now.certificates[-1].number))


SWAPS: Final = (
    _wristband("bedside_draw", "draw_wristband"),
    _order("bedside_draw", "draw_order"),
    _container("label pair before receipt", "receipt", "receipt_bag", "marrow"),
    _order("receipt", "receipt_order"),
    Swap("neighbour's code typed", "receipt", "receipt_bag", _typed("receipt", "receipt_bag", _others("marrow"))),
    Swap(
        "own code with a slip", "receipt", "receipt_bag", _typed("receipt", "receipt_bag", _with_a_slip), Stop.REFUSED
    ),
    _container("old label at transfer", "start_count", "start_bag", "marrow"),
    _container("old label at transfer", "dilution", "dilution_source", "marrow"),
    _container("new label at transfer", "separation", "separation_source", "diluted"),
    _container("new label at transfer", "wash", "wash_source", "separated"),
    _container("new label at transfer", "resuspension", "resuspension_source", "washed"),
    Swap("tube before the count", "resuspension", "", _others_tube),
    Swap("result file", "resuspension", "", _others_file),
    _container("new label at transfer", "fill", "fill_source", "product"),
    _order("fill", "fill_order"),
    _container("label pair of the dose", "shipment", "shipment_dose", "dose"),
    Swap(
        "spare label of the dose",
        "shipment",
        "shipment_dose",
        _scanned("shipment", "shipment_dose", lambda own, _other: own.label("dose", more=1)),
        Stop.REFUSED,
    ),
    Swap(
        "certificate for the dose",
        "shipment",
        "shipment_dose",
        _scanned("shipment", "shipment_dose", _certificate),
        Stop.REFUSED,
    ),
    Swap(
        "sample for the dose",
        "shipment",
        "shipment_dose",
        _scanned("shipment", "shipment_dose", lambda own, _other: own.label("qc_sample")),
        Stop.REFUSED,
    ),
    _wristband("clearance", "clearance_wristband"),
    _container("dose at the bedside", "clearance", "clearance_dose", "dose"),
)
"""Every kind at every place where it is met first, in the order of the product's steps."""
