"""Supply of a batch outside its specification, at the treating physician's request (EU GMP Part IV 11.53, 11.54)."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, Part, PlainText, UtcTime


class SupplyRecord(StrEnum):
    """What is recorded beside the failing results; all but the last before the product is supplied."""

    RISK_EVALUATION = "risk_evaluation"
    REQUEST = "request"
    NOTICE = "notice"
    ACCEPTANCE = "acceptance"
    NOTIFICATION = "notification"


class SupplyNoted(Event):
    """One of the records: who, of which site, when, and the document that says it.

    ``person`` is the physician, of a risk evaluation who sent it, of a notification who was told.
    """

    KIND: ClassVar[str] = "supply.noted"

    record: SupplyRecord
    person: PlainText
    organisation: PlainText
    reference: PlainText
    at: UtcTime
    zone: PlainText


class FailedTest(Part):
    """A result outside its criterion with which the product is supplied, and its investigation."""

    test: PlainText
    value: PlainText
    criterion: PlainText
    deviation: int


class Supplied(Event):
    """The batch is supplied as it is, at the physician's request; it is not certified as conforming."""

    KIND: ClassVar[str] = "supply.decided"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    stage: PlainText
    number: PlainText
    statement: PlainText
    physician: PlainText
    failed: tuple[FailedTest, ...]
    pending: tuple[PlainText, ...]
    deviations: tuple[int, ...]
    expiry: UtcTime | None
    shown: int


EVENTS: Final[tuple[type[Event], ...]] = (SupplyNoted, Supplied)
