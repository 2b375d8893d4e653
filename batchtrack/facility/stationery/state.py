"""The stationery as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.stationery.events import PageFormat, StationeryChanged


@dataclass(frozen=True, slots=True)
class Stationery:
    """What papers are printed on.

    Attributes:
        lines: of the letterhead, under the facility's name; logo: SHA-256 of its file, None for none.
        version: events so far; 0 where nobody chose.
    """

    lines: tuple[str, ...] = ()
    logo: str | None = None
    page: PageFormat = PageFormat.A4
    signed_in_ink: bool = False
    version: int = 0


SHIPPED: Final = Stationery()
"""As the program brings it."""


def evolve(stationery: Stationery | None, event: Event) -> Stationery:
    """The stationery after another choice."""
    if not isinstance(event, StationeryChanged):
        raise out_of_order(event)
    version = 1 if stationery is None else stationery.version + 1
    return Stationery(event.lines, event.logo, event.page, event.signed_in_ink, version)


def fold(events: Iterable[Event]) -> Stationery | None:
    """The stationery after all its events; None where nobody chose."""
    return fold_with(evolve, events)
