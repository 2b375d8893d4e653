"""The facts of a facility, stream ``facility/<code>``."""

from typing import ClassVar, Final, Literal

from batchtrack.events import Event, Part, PlainText, UtcTime


class FacilityFounded(Event):
    """A facility began; whether it is a demonstration is settled here for good.

    ``m_is_million`` says that "M" before a unit is written for million there.
    """

    KIND: ClassVar[str] = "facility.founded"

    code: PlainText
    name: PlainText
    demonstration: bool
    zone: PlainText
    decimal_mark: Literal[".", ","]
    simulated_clock: bool
    m_is_million: bool = False


class Present(Part):
    """One of the two who founded the facility, and how that person's identity was checked."""

    person: PlainText
    identified: PlainText


class KeysMade(Event):
    """The facility is its own certificate authority; the root's key went into a file for the safe.

    Attributes:
        root: the root's certificate, in PEM; its fingerprint is kept outside the database as well.
        issuing: the certificate of the key that issues from day to day, in PEM.
        wrapped: SHA-256 of that key as it is locked under its passphrase.
        present: the first administrator and the first QA reviewer, whom the root certified in this act.
    """

    KIND: ClassVar[str] = "facility.keys_made"

    root: PlainText
    issuing: PlainText
    wrapped: PlainText
    present: tuple[Present, ...]


class DemonstrationOpened(Event):
    """Somebody opened the demonstration for the first time; nothing is seeded after this."""

    KIND: ClassVar[str] = "facility.demonstration_opened"

    at: UtcTime


EVENTS: Final[tuple[type[Event], ...]] = (FacilityFounded, KeysMade, DemonstrationOpened)
