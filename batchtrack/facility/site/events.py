"""The facts of a facility, stream ``facility/<code>``."""

from typing import ClassVar, Final, Literal

from batchtrack.events import Event, PlainText, UtcTime


class FacilityFounded(Event):
    """A facility began; whether it is a demonstration is settled here for good."""

    KIND: ClassVar[str] = "facility.founded"

    code: PlainText
    name: PlainText
    demonstration: bool
    zone: PlainText
    decimal_mark: Literal[".", ","]
    simulated_clock: bool


class DemonstrationOpened(Event):
    """Somebody opened the demonstration for the first time; nothing is seeded after this."""

    KIND: ClassVar[str] = "facility.demonstration_opened"

    at: UtcTime


EVENTS: Final[tuple[type[Event], ...]] = (FacilityFounded, DemonstrationOpened)
