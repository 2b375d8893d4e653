"""What can be asked about a material lot."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from batchtrack.facility.materials.events import LotUnit


@dataclass(frozen=True, slots=True)
class ReceiveLot:
    """Take a lot into quarantine."""

    lot: str
    material: str
    name: str
    supplier_lot: str
    quantity: Decimal
    unit: LotUnit
    expiry: datetime


@dataclass(frozen=True, slots=True)
class ApproveLot:
    """Let a lot be used."""

    lot: str


@dataclass(frozen=True, slots=True)
class QuarantineLot:
    """Put an approved lot back into quarantine."""

    lot: str
    reason: str


@dataclass(frozen=True, slots=True)
class DrawFromLot:
    """Use a part of a lot for a step of a batch; ``quantity`` in ``unit``, which must be the lot's."""

    lot: str
    material: str
    batch: str
    step: str
    quantity: Decimal
    unit: LotUnit
    at: datetime


@dataclass(frozen=True, slots=True)
class BlockLot:
    """Reject a lot for good."""

    lot: str
    reason: str


LotChange = ApproveLot | QuarantineLot | DrawFromLot | BlockLot
"""Anything that can be asked about a lot that was received."""

LotCommand = ReceiveLot | LotChange
"""Anything that can be asked about a lot."""
