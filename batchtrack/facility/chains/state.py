"""A register of chain-of-identity numbers as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.facility.chains.events import ChainNumberIssued
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class ChainRegister:
    """How far a facility's numbers of one year are used.

    Attributes:
        last: the highest serial issued; each is one above the one before.
        version: events so far.
    """

    last: int
    version: int


def evolve(register: ChainRegister | None, event: Event) -> ChainRegister:
    """The register after one more number."""
    before = register or ChainRegister(last=0, version=0)
    if not isinstance(event, ChainNumberIssued) or event.serial != before.last + 1:
        raise out_of_order(event)
    return ChainRegister(last=event.serial, version=before.version + 1)


def fold(events: Iterable[Event]) -> ChainRegister | None:
    """The register after all its events."""
    return fold_with(evolve, events)
