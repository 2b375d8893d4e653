"""What can be asked about a cell bank."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.facility.cell_banks.typing import Typing


@dataclass(frozen=True, slots=True)
class RegisterBank:
    """Take up a donor's bank; ``donation`` as scanned, or typed with its check character."""

    bank: str
    name: str
    donor: str
    donation: str
    product_code: str
    typing: Typing


@dataclass(frozen=True, slots=True)
class StoreVials:
    """Put vials into storage, each by its own id."""

    bank: str
    vials: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class ApproveBank:
    """Let vials be allocated."""

    bank: str


@dataclass(frozen=True, slots=True)
class BlockBank:
    """Let no further vial be allocated or taken."""

    bank: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReserveVial:
    """Make a free vial one recipient's."""

    bank: str
    vial: str
    batch: str
    subject: str


@dataclass(frozen=True, slots=True)
class FreeVial:
    """Give a reserved vial back."""

    bank: str
    vial: str
    batch: str
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawVial:
    """Take a reserved vial out for its recipient."""

    bank: str
    vial: str
    batch: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DestroyVial:
    """Destroy a vial that is nobody's."""

    bank: str
    vial: str
    reason: str


BankChange = StoreVials | ApproveBank | BlockBank | ReserveVial | FreeVial | WithdrawVial | DestroyVial
"""Anything that can be asked about a bank that was registered."""

BankCommand = RegisterBank | BankChange
"""Anything that can be asked about a bank."""
