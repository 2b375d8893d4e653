"""Exceptions that QA gave by telephone: written down by two people at the bench, signed by QA afterwards."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime


class ExceptionToldByPhone(Event):
    """Somebody at the bench wrote down what QA allowed by telephone; it counts once a second person has signed.

    ``allowed_by`` is the person of QA who was called, by id; ``at`` is when, with the ``zone`` of the place.
    """

    KIND: ClassVar[str] = "exception.told"

    step: PlainText
    slot: PlainText
    scope: PlainText
    reason: PlainText
    risk: PlainText
    allowed_by: PlainText
    at: UtcTime
    zone: PlainText
    deviation: int


class ExceptionWitnessed(Event):
    """A second person at the bench heard the same; the exception counts from here on."""

    KIND: ClassVar[str] = "exception.witnessed"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    step: PlainText
    slot: PlainText


class ExceptionSignedLater(Event):
    """QA signed what was allowed by telephone; ``in_time`` says whether within the limit."""

    KIND: ClassVar[str] = "exception.signed_later"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    step: PlainText
    slot: PlainText
    in_time: bool


EVENTS: Final[tuple[type[Event], ...]] = (ExceptionToldByPhone, ExceptionWitnessed, ExceptionSignedLater)
