"""Which batches the demonstration has, and what a visitor finds in each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from batchtrack.commands.demonstration import stories
from batchtrack.commands.demonstration.cast import cast
from batchtrack.commands.demonstration.patients import Patient
from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.commands.demonstration.walk import Walk, Way
from batchtrack.product.model import Product

_RECENT: Final = timedelta(days=3)
ZONE: Final = "Europe/Berlin"
"""Where the demonstration facility and its clinics are."""

_PLACE: Final = ZoneInfo(ZONE)


@dataclass(frozen=True, slots=True)
class Story:
    """A batch of the demonstration.

    Attributes:
        collected: how long before the moment of seeding its marrow was drawn; negative where it is still to be drawn.
        look_at: what a visitor finds there.
        cells: the part of the usual number of cells that its processing recovers.
    """

    batch: str
    tell: Callable[[Walk, datetime], Way]
    collected: timedelta
    look_at: str
    technicians: tuple[str, str] = ("TECH-A", "TECH-B")
    room: str = "ROOM-1"
    cells: Decimal = Decimal(1)

    def told(self, troupe: Troupe, product: Product, now: datetime) -> Way:
        """The story, timed back from the moment of seeding."""
        collected = _in_the_morning(now - self.collected) if self.collected > _RECENT else now - self.collected
        walk = Walk(
            troupe=troupe,
            product=product,
            patient=Patient(self.batch, self.cells),
            cast=cast(*self.technicians),
            room=self.room,
            zone=ZONE,
            now=troupe.clock.now(),
            times={"collection_end": collected},
        )
        return self.tell(walk, now)


def _in_the_morning(moment: datetime) -> datetime:
    """The same day at the clinic's usual hour: what lies days back need not fit the hour of seeding."""
    return moment.astimezone(_PLACE).replace(hour=8, minute=40).astimezone(UTC)


def _hours(number: float) -> timedelta:
    return timedelta(hours=number)


def _days(number: float) -> timedelta:
    return timedelta(days=number)


_SECOND_PAIR: Final = ("TECH-B", "TECH-C")
_THIRD_PAIR: Final = ("TECH-C", "TECH-A")

STORIES: Final = (
    Story(
        "REX-0031", stories.complete, _days(26), "complete: both certificates, an accepted deviation, a struck value"
    ),
    Story("REX-0032", stories.given, _days(9), "given nine days ago; the cultures are read up to day 7", _SECOND_PAIR),
    Story("REX-0033", stories.failed, _days(6), "ended: too little marrow was drawn", _THIRD_PAIR),
    Story("REX-0034", stories.cleared, _hours(20), "at the clinic, cleared for administration", _SECOND_PAIR, "ROOM-1"),
    Story("REX-0035", stories.shipped, _hours(17), "certified and with the courier", _THIRD_PAIR, "ROOM-2"),
    Story("REX-0036", stories.ready, _hours(15), "reviewed: the qualified person certifies", room="ROOM-3"),
    Story("REX-0037", stories.in_testing, _hours(13), "results missing, one to review", _SECOND_PAIR, "ROOM-4"),
    Story(
        batch="REX-0038",
        tell=stories.below_dose,
        collected=_hours(11),
        look_at="on hold at the dose decision: too few cells",
        technicians=_THIRD_PAIR,
        room="ROOM-5",
        cells=Decimal("0.55"),
    ),
    Story("REX-0039", stories.received, _hours(5), "received; the line clearance is next", _SECOND_PAIR),
    Story("REX-0040", stories.confused, _hours(6), "on hold: the bag of REX-0041 was scanned at its receipt"),
    Story(stories.CONFUSED_WITH, stories.on_the_road, _hours(5.5), "on hold: its bag was scanned for REX-0040"),
    Story("REX-0042", stories.at_the_bench, _hours(10), "at the bench in S15: go on with the last rows", room="ROOM-2"),
    Story("REX-0043", stories.on_the_road, _hours(2), "collected, with the courier", _THIRD_PAIR),
    Story("REX-0044", stories.just_ordered, -_days(2), "ordered, to be drawn in two days"),
)
