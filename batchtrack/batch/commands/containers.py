"""What is told of containers outside the rows of a step, and allocations from a donor's bank."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.parts import ReportedBy
from batchtrack.facility.cell_banks import Typing
from batchtrack.product.model import Handling


@dataclass(frozen=True, slots=True)
class HandleContainer:
    """A container was moved, frozen, thawed or destroyed; a report, recorded whatever it was.

    Attributes:
        place: where it is kept now; empty for one that is no more.
        words: why it was destroyed, or what is worth saying.
        reported: who says so, for one without an account.
    """

    container: int
    act: Handling
    at: datetime
    zone: str
    place: str = ""
    words: str = ""
    reported: ReportedBy | None = None


@dataclass(frozen=True, slots=True)
class NumberDonation:
    """The donation identification number of a collection, as its register knows it.

    ``typed_by`` is who typed it, where it was not scanned: then it is another person's act, who compared it and signs.
    """

    container: int
    din: str
    stream: str
    version: int
    typed_by: str | None = None


@dataclass(frozen=True, slots=True)
class AllocateVial:
    """A vial of a donor's bank for the recipient, with both typings; ``reason`` says why differences are acceptable."""

    container: int
    bank: str
    vial: str
    donor: str
    donation: str
    donor_typing: Typing
    recipient_typing: Typing
    reason: str
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class ReleaseAllocation:
    """The vial is given back."""

    container: int
    reason: str


@dataclass(frozen=True, slots=True)
class TakeAllocated:
    """The allocated vial is taken out of the bank."""

    container: int
    vial: str
    at: datetime
    zone: str
