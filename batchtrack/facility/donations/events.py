"""The facts of a donation identification number, stream ``donation/<number>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class DonationRegistered(Event):
    """The number was told for a batch or a bank (ISBT 128 ST-001, data structure 001)."""

    KIND: ClassVar[str] = "donation.registered"

    din: PlainText
    holder: PlainText
    giver: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (DonationRegistered,)
