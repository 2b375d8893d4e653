"""Containers of a donor's bank, allocated to the recipient of this batch."""

from typing import ClassVar, Final

from batchtrack.batch.events.parts import Reliance
from batchtrack.events import Event, Meaning, PlainText, UtcTime
from batchtrack.facility.cell_banks import Typing


class VialAllocated(Event):
    """A vial of a bank is this recipient's alone, with both typings; ``differing`` names loci that are not the same.

    Whether the difference is acceptable the signer judges: nothing is computed from a typing.
    """

    KIND: ClassVar[str] = "allocation.made"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    container: int
    bank: PlainText
    vial: PlainText
    donor: PlainText
    donation: PlainText
    donor_typing: Typing
    recipient_typing: Typing
    differing: tuple[PlainText, ...]
    reason: PlainText
    relied: Reliance


class AllocationReleased(Event):
    """The vial is no longer this recipient's and may be another's."""

    KIND: ClassVar[str] = "allocation.released"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    container: int
    vial: PlainText
    reason: PlainText


class AllocationTaken(Event):
    """The allocated vial was taken out of the bank for this recipient and goes to nobody else."""

    KIND: ClassVar[str] = "allocation.taken"

    container: int
    vial: PlainText
    at: UtcTime
    zone: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (VialAllocated, AllocationReleased, AllocationTaken)
