"""A workstation as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.workstations.events import WorkstationRegistered, WorkstationRetired


@dataclass(frozen=True, slots=True)
class Workstation:
    """A workstation.

    Attributes:
        certificate: of the key that counts, in PEM; None once it is retired.
        version: events so far.
    """

    name: str
    certificate: str | None
    version: int


def evolve(workstation: Workstation | None, event: Event) -> Workstation:
    """The workstation after one more event."""
    match workstation, event:
        case None, WorkstationRegistered():
            return Workstation(event.workstation, event.certificate, 1)
        case Workstation(certificate=None), WorkstationRegistered():
            return replace(workstation, certificate=event.certificate, version=workstation.version + 1)
        case Workstation(certificate=str()), WorkstationRetired():
            return replace(workstation, certificate=None, version=workstation.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Workstation | None:
    """The workstation after all its events."""
    return fold_with(evolve, events)
