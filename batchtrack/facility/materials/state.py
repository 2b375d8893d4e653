"""A material lot as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Context, Decimal, Inexact
from enum import StrEnum
from typing import Final

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.materials.events import (
    LotApproved,
    LotBlocked,
    LotDrawn,
    LotQuarantined,
    LotReceived,
    LotUnit,
)

_EXACT: Final = Context(prec=60, traps=[Inexact])


class LotStatus(StrEnum):
    """Whether a lot may be used."""

    QUARANTINE = "quarantine"
    APPROVED = "approved"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot of material.

    Attributes:
        material: what a step asks for, ``0.9 % NaCl``.
        received, balance: in ``unit``; the balance is what was received less what was drawn, exact.
        expiry: last moment at which it may be used.
        received_by: id of the person; somebody else approves it.
        reason: why it stands in quarantine or is blocked, if that was told.
        version: events so far.
    """

    id: str
    material: str
    name: str
    supplier_lot: str
    received: Decimal
    balance: Decimal
    unit: LotUnit
    expiry: datetime
    status: LotStatus
    received_by: str
    reason: str
    version: int


def evolve(lot: Lot | None, event: Event) -> Lot:
    """The lot after one more event."""
    if lot is None:
        if not isinstance(event, LotReceived):
            raise out_of_order(event)
        return _received(event)
    return replace(_changed(lot, event), version=lot.version + 1)


def _received(event: LotReceived) -> Lot:
    return Lot(
        id=event.lot,
        material=event.material,
        name=event.name,
        supplier_lot=event.supplier_lot,
        received=event.quantity,
        balance=event.quantity,
        unit=event.unit,
        expiry=event.expiry,
        status=LotStatus.QUARANTINE,
        received_by=event.received_by,
        reason="",
        version=1,
    )


def _changed(lot: Lot, event: Event) -> Lot:
    match event:
        case LotApproved():
            return replace(lot, status=LotStatus.APPROVED, reason="")
        case LotQuarantined():
            return replace(lot, status=LotStatus.QUARANTINE, reason=event.reason)
        case LotBlocked():
            return replace(lot, status=LotStatus.BLOCKED, reason=event.reason)
        case LotDrawn():
            return replace(lot, balance=_EXACT.subtract(lot.balance, event.quantity))
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Lot | None:
    """The lot after all its events."""
    return fold_with(evolve, events)
