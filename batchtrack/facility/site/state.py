"""A facility as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.site.events import DemonstrationOpened, FacilityFounded, KeysMade


@dataclass(frozen=True, slots=True)
class Site:
    """A facility.

    Attributes:
        code: facility identification number, five characters.
        zone: IANA name of its time zone.
        opened: whether a demonstration was opened; True for a real facility.
        version: events so far.
        keys: its certificates; None until they are made.
        m_is_million: whether "M" before a unit is written for million.
    """

    code: str
    name: str
    demonstration: bool
    zone: str
    decimal_mark: Literal[".", ","]
    simulated_clock: bool
    opened: bool
    version: int
    keys: KeysMade | None = None
    m_is_million: bool = False

    @property
    def seeding(self) -> bool:
        """Whether a demonstration may still be seeded."""
        return self.demonstration and not self.opened


def evolve(site: Site | None, event: Event) -> Site:
    """The facility after one more event."""
    match site, event:
        case None, FacilityFounded():
            return Site(
                code=event.code,
                name=event.name,
                demonstration=event.demonstration,
                zone=event.zone,
                decimal_mark=event.decimal_mark,
                simulated_clock=event.simulated_clock,
                opened=not event.demonstration,
                version=1,
                m_is_million=event.m_is_million,
            )
        case Site(keys=None), KeysMade():
            return replace(site, keys=event, version=site.version + 1)
        case Site(), DemonstrationOpened():
            return replace(site, opened=True, version=site.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Site | None:
    """The facility after all its events."""
    return fold_with(evolve, events)
