"""Scans at the touch points of identity, and containers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText
from batchtrack.events.catalogue import Body, Lift


class Mismatch(StrEnum):
    """The three answers to a scan that does not match."""

    NOT_THE_KIND_WANTED = "not_the_kind_wanted"
    WRONG_CONTAINER = "wrong_container"
    ANOTHER_PATIENT = "another_patient"


class ScanMatched(Event):
    """What was scanned is what the step wanted; ``typed`` by hand, it counts once a second person has confirmed it.

    ``digest`` stands for the content of a hospital's wristband, keyed by the subject's key; empty for other codes.
    """

    KIND: ClassVar[str] = "scan.matched"
    SCHEMA: ClassVar[int] = 2

    step: PlainText
    scan: PlainText
    carrier: PlainText
    shown: PlainText
    typed: bool = False
    digest: PlainText = ""


class SecondScanMatched(Event):
    """After the performer's signature the code was scanned once more, by the second person, who then verifies."""

    KIND: ClassVar[str] = "scan.seconded"

    step: PlainText
    scan: PlainText
    shown: PlainText


class ScanRefused(Event):
    """What was scanned is not what the step wanted; ``digest`` as in a scan that matched."""

    KIND: ClassVar[str] = "scan.refused"
    SCHEMA: ClassVar[int] = 2

    step: PlainText | None
    scan: PlainText | None
    mismatch: Mismatch
    shown: PlainText
    typed: bool = False
    digest: PlainText = ""


class TypedScanConfirmed(Event):
    """A second person compared a code that was typed with the carrier on which it stands."""

    KIND: ClassVar[str] = "scan.confirmed"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    step: PlainText
    scan: PlainText
    shown: PlainText


class StepContinued(Event):
    """After a wrong container of the right patient a second person confirmed that the step may go on."""

    KIND: ClassVar[str] = "step.continued"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    step: PlainText
    words: PlainText


class ContainerMade(Event):
    """A container was numbered and labelled for filling; numbers count through the batch, labels from 1.

    ``sources`` are all containers that it is filled from, ``source`` the first of them; ``division`` is its part's code
    (ISBT 128 ST-001 2.4.3), ``00`` where it is no part of another.
    """

    KIND: ClassVar[str] = "container.made"

    step: PlainText
    container: PlainText
    number: int
    label: int
    kind: PlainText
    purpose: PlainText
    source: int | None
    sources: tuple[int, ...] = ()
    act: PlainText = "draw"
    contents: PlainText = ""
    product_code: PlainText | None = None
    division: PlainText = "00"
    place: PlainText = ""


def _without_digest(body: Body) -> Body:
    """The form before hospitals' wristbands were recognised by a digest."""
    return {**body, "digest": ""}


LIFTS: Final[Mapping[tuple[str, int], Lift]] = {
    (ScanMatched.KIND, 1): _without_digest,
    (ScanRefused.KIND, 1): _without_digest,
}

EVENTS: Final[tuple[type[Event], ...]] = (
    ScanMatched,
    SecondScanMatched,
    ScanRefused,
    TypedScanConfirmed,
    StepContinued,
    ContainerMade,
)
