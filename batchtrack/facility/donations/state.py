"""A donation identification number as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.facility.donations.events import DonationRegistered
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class Donation:
    """Whose a number is; ``version`` counts the events so far."""

    din: str
    holder: str
    giver: str
    version: int


def evolve(donation: Donation | None, event: Event) -> Donation:
    """The number after one more event; it has only the one."""
    if donation is None and isinstance(event, DonationRegistered):
        return Donation(event.din, event.holder, event.giver, 1)
    raise out_of_order(event)


def fold(events: Iterable[Event]) -> Donation | None:
    """The number after all its events."""
    return fold_with(evolve, events)
