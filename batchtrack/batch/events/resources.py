"""Materials, equipment and rooms that a step used; ``typed`` where a code was typed by hand, not scanned."""

from typing import ClassVar, Final

from batchtrack.batch.events.parts import Reliance
from batchtrack.events import DecimalText, Event, PlainText, UtcTime


class MaterialUsed(Event):
    """A material lot was used in a step (EU GMP Part IV 6; 21 CFR 211.188(b)(3))."""

    KIND: ClassVar[str] = "material.used"

    step: PlainText
    slot: PlainText
    lot: PlainText
    name: PlainText
    amount: DecimalText
    unit: PlainText
    expiry: UtcTime
    relied: Reliance
    typed: bool = False


class EquipmentUsed(Event):
    """A device was used in a step, with the calibration that it stood on."""

    KIND: ClassVar[str] = "equipment.used"

    step: PlainText
    slot: PlainText
    device: PlainText
    name: PlainText
    calibration_due: UtcTime | None
    relied: Reliance
    typed: bool = False


class RoomEntered(Event):
    """The patient's material may be open in this room from now on, and no other patient's."""

    KIND: ClassVar[str] = "room.entered"

    step: PlainText
    room: PlainText
    name: PlainText
    relied: Reliance
    typed: bool = False


class RoomLeft(Event):
    """The room was cleared of the patient's material."""

    KIND: ClassVar[str] = "room.left"

    step: PlainText
    room: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (MaterialUsed, EquipmentUsed, RoomEntered, RoomLeft)
