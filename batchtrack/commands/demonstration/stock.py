"""Rooms, devices and material lots of the demonstration, and how they came into its registers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Final

from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.facility.equipment.commands import RecordCalibration, RegisterDevice
from batchtrack.facility.label_stock import LoadRoll
from batchtrack.facility.materials.commands import ApproveLot, ReceiveLot
from batchtrack.facility.materials.events import LotUnit
from batchtrack.facility.rooms.commands import RegisterRoom
from batchtrack.product.labelling import LabelSize
from batchtrack.services.labels.stock import load_roll
from batchtrack.services.registers import act_on_device, act_on_lot, act_on_room

ROOMS: Final = {f"ROOM-{number}": f"Processing room {number}" for number in range(1, 6)}

_BLANKS: Final = 500
_PER_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class DemoDevice:
    """A device; ``age`` is how long ago it was calibrated, for a year."""

    id: str
    name: str
    kind: str
    serial: str
    age: timedelta = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class DemoLot:
    """A material lot.

    Attributes:
        lasts: how long after the founding of the demonstration it may be used.
        approved: False for one that still stands in quarantine.
    """

    id: str
    material: str
    name: str
    quantity: str
    unit: LotUnit
    lasts: timedelta = timedelta(days=500)
    approved: bool = True


DEVICES: Final = (
    DemoDevice("LOG-401", "Temperature logger 1", "temperature logger", "DEMO-LOG-401"),
    DemoDevice("LOG-402", "Temperature logger 2", "temperature logger", "DEMO-LOG-402", timedelta(days=200)),
    DemoDevice("BAL-011", "Balance 1", "balance", "DEMO-BAL-011"),
    DemoDevice("BAL-012", "Balance 2, calibration overdue", "balance", "DEMO-BAL-012", timedelta(days=400)),
    DemoDevice("CAB-021", "Safety cabinet 1", "safety cabinet", "DEMO-CAB-021"),
    DemoDevice("HEM-031", "Haematology analyser 1", "haematology analyser", "DEMO-HEM-031"),
    DemoDevice("SEP-041", "Cell separator 1", "cell separator", "DEMO-SEP-041"),
    DemoDevice("CEN-051", "Centrifuge 1", "centrifuge", "DEMO-CEN-051"),
    DemoDevice("CNT-061", "Cell counter NC-200", "cell counter", "DEMO-NC200-061"),
)

_PIECE: Final = LotUnit.PIECE
_ML: Final = LotUnit.MILLILITRE

LOTS: Final = (
    DemoLot("BAG-1107", "collection bag", "Collection bag with filter", "60", _PIECE),
    DemoLot("HEP-3302", "heparin", "Heparin 5000 IU/mL", "500", _ML),
    DemoLot("SEP-5520", "separation kit", "Separation kit", "40", _PIECE),
    DemoLot("GRA-6104", "gradient medium", "Gradient medium 1.077 g/mL", "6000", _ML),
    DemoLot("ALB-7218", "human albumin", "Human albumin 20 %", "3000", _ML),
    DemoLot("BUF-8041", "buffered saline", "Buffered saline", "25000", _ML),
    DemoLot("TRB-1209", "transfer bag", "Transfer bag 150 mL", "200", _PIECE),
    DemoLot("CUL-4470", "culture bottle pair", "Culture bottles, aerobic and anaerobic", "90", _PIECE),
    DemoLot("SYR-2215", "syringe", "Syringe 50 mL", "80", _PIECE),
    DemoLot("SAL-2291", "saline", "Saline 0.9 %", "3000", _ML),
    DemoLot("SAL-2207", "saline", "Saline 0.9 %, expired", "1000", _ML, lasts=timedelta(days=45)),
    DemoLot("SAL-2304", "saline", "Saline 0.9 %, in quarantine", "3000", _ML, approved=False),
)

LOT_OF: Final = {lot.material: lot.id for lot in reversed(LOTS) if lot.approved and lot.lasts > _PER_YEAR}
"""The lot that a step takes, by material."""

DEVICE_OF: Final = {device.kind: device.id for device in reversed(DEVICES) if device.age < _PER_YEAR}
"""The device that a step takes, by kind."""


def equip(troupe: Troupe) -> Iterator[timedelta]:
    """Fill the registers; yields how long people take before the next act."""
    for room, name in ROOMS.items():
        command = RegisterRoom(room, name, "B, cabinet A")
        troupe.done(act_on_room(troupe.workplace, command, troupe.enters("ADMIN-A")))
        _load_labels(troupe, room)
    for device in DEVICES:
        _register(troupe, device)
    yield timedelta(hours=2)
    for lot in LOTS:
        _receive(troupe, lot)
    yield timedelta(days=1)
    for lot in LOTS:
        if lot.approved:
            troupe.done(act_on_lot(troupe.workplace, ApproveLot(lot.id), troupe.signs("QA-A")))


def _load_labels(troupe: Troupe, room: str) -> None:
    """A roll of each size for the printer of a room."""
    for size in LabelSize:
        roll = LoadRoll(room, f"PRINTER-{room[-1]}", size.value, 1, _BLANKS)
        troupe.done(load_roll(troupe.workplace, roll, troupe.enters("MAT-A")))


def _register(troupe: Troupe, device: DemoDevice) -> None:
    by = troupe.enters("MAT-A")
    command = RegisterDevice(device.id, device.name, device.kind, device.serial)
    troupe.done(act_on_device(troupe.workplace, command, by))
    on = troupe.clock.now() - device.age
    calibration = RecordCalibration(device.id, on, on + _PER_YEAR, f"DEMO-CAL-{device.id}")
    troupe.done(act_on_device(troupe.workplace, calibration, by))


def _receive(troupe: Troupe, lot: DemoLot) -> None:
    command = ReceiveLot(
        lot=lot.id,
        material=lot.material,
        name=lot.name,
        supplier_lot=f"DEMO-{lot.id}",
        quantity=Decimal(lot.quantity),
        unit=lot.unit,
        expiry=troupe.clock.now() + lot.lasts,
    )
    troupe.done(act_on_lot(troupe.workplace, command, troupe.enters("MAT-A")))
