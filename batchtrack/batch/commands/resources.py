"""Materials, equipment and rooms; ``typed`` where a code was typed by hand, not scanned."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class UseMaterial:
    """A material lot for a row, as the store knows it."""

    step: str
    slot: str
    lot: str
    name: str
    expiry: datetime
    amount: Decimal
    unit: str
    stream: str
    version: int
    typed: bool = False


@dataclass(frozen=True, slots=True)
class UseEquipment:
    """A device for a row, as the equipment register knows it."""

    step: str
    slot: str
    device: str
    name: str
    calibration_due: datetime | None
    stream: str
    version: int
    typed: bool = False


@dataclass(frozen=True, slots=True)
class EnterRoom:
    """A cleared room for the patient's open material."""

    step: str
    room: str
    name: str
    stream: str
    version: int
    typed: bool = False


@dataclass(frozen=True, slots=True)
class LeaveRoom:
    """The material goes into quarantine storage; always possible, also under a hold, and it frees the room."""

    words: str
