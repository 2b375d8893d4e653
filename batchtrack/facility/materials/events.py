"""The facts of a material lot, stream ``lot/<id>``."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import DecimalText, Event, Meaning, PlainText, UtcTime


class LotUnit(StrEnum):
    """What a lot is measured in."""

    MILLILITRE = "mL"
    PIECE = "piece"


class LotReceived(Event):
    """A lot arrived and stands in quarantine (21 CFR 211.82(b), 211.184)."""

    KIND: ClassVar[str] = "lot.received"

    lot: PlainText
    material: PlainText
    name: PlainText
    supplier_lot: PlainText
    quantity: DecimalText
    unit: LotUnit
    expiry: UtcTime
    received_by: PlainText


class LotApproved(Event):
    """QA lets the lot be used (21 CFR 211.84(a))."""

    KIND: ClassVar[str] = "lot.approved"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL


class LotQuarantined(Event):
    """The lot stands in quarantine again until QA approves it."""

    KIND: ClassVar[str] = "lot.quarantined"

    reason: PlainText


class LotDrawn(Event):
    """A part of the lot went into a batch; the quantity is in the lot's unit, exact."""

    KIND: ClassVar[str] = "lot.drawn"

    batch: PlainText
    step: PlainText
    quantity: DecimalText
    at: UtcTime


class LotBlocked(Event):
    """The lot is rejected for good (21 CFR 211.84(e))."""

    KIND: ClassVar[str] = "lot.blocked"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (LotReceived, LotApproved, LotQuarantined, LotDrawn, LotBlocked)
