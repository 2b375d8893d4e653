"""A cell bank as its events tell it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from batchtrack.events import Event
from batchtrack.facility.cell_banks.events import (
    BankApproved,
    BankBlocked,
    BankRegistered,
    VialDestroyed,
    VialFreed,
    VialReserved,
    VialsStored,
    VialWithdrawn,
)
from batchtrack.facility.cell_banks.typing import Typing
from batchtrack.facility.folding import fold_with, out_of_order


class BankStatus(StrEnum):
    """Whether vials may be allocated."""

    QUARANTINE = "quarantine"
    APPROVED = "approved"
    BLOCKED = "blocked"


class VialState(StrEnum):
    """What became of a vial."""

    FREE = "free"
    RESERVED = "reserved"
    WITHDRAWN = "withdrawn"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class Vial:
    """A vial; batch and subject are None while it is nobody's."""

    id: str
    place: str
    state: VialState = VialState.FREE
    batch: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class CellBank:
    """A donor's bank.

    Attributes:
        donor: a pseudonym; donation: the DIN of the donation that it comes from.
        registered_by: id of the person; somebody else approves it.
        version: events so far.
    """

    id: str
    name: str
    donor: str
    donation: str
    product_code: str
    typing: Typing
    registered_by: str
    status: BankStatus
    reason: str
    version: int
    vials: Mapping[str, Vial] = field(default_factory=dict)


def evolve(bank: CellBank | None, event: Event) -> CellBank:
    """The bank after one more event."""
    if bank is None:
        if not isinstance(event, BankRegistered):
            raise out_of_order(event)
        return _registered(event)
    return replace(_changed(bank, event), version=bank.version + 1)


def _registered(event: BankRegistered) -> CellBank:
    return CellBank(
        id=event.bank,
        name=event.name,
        donor=event.donor,
        donation=event.donation,
        product_code=event.product_code,
        typing=event.typing,
        registered_by=event.registered_by,
        status=BankStatus.QUARANTINE,
        reason="",
        version=1,
    )


def _changed(bank: CellBank, event: Event) -> CellBank:
    match event:
        case VialsStored():
            stored = {vial: Vial(vial, event.place) for vial in event.vials}
            return replace(bank, vials={**bank.vials, **stored})
        case BankApproved():
            return replace(bank, status=BankStatus.APPROVED)
        case BankBlocked():
            return replace(bank, status=BankStatus.BLOCKED, reason=event.reason)
        case VialReserved() | VialFreed() | VialWithdrawn() | VialDestroyed() if event.vial in bank.vials:
            return replace(bank, vials={**bank.vials, event.vial: _vial(bank.vials[event.vial], event)})
        case _:
            raise out_of_order(event)


def _vial(vial: Vial, event: VialReserved | VialFreed | VialWithdrawn | VialDestroyed) -> Vial:
    match event:
        case VialReserved():
            return replace(vial, state=VialState.RESERVED, batch=event.batch, subject=event.subject)
        case VialFreed():
            return replace(vial, state=VialState.FREE, batch=None, subject=None)
        case VialWithdrawn():
            return replace(vial, state=VialState.WITHDRAWN)
        case VialDestroyed():
            return replace(vial, state=VialState.DESTROYED)


def fold(events: Iterable[Event]) -> CellBank | None:
    """The bank after all its events."""
    return fold_with(evolve, events)
