"""Clearance, administration, alerts to the clinic, incidents."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.batch.events.parts import ReportedBy
from batchtrack.events import Event, PlainText, UtcTime


class Answer(StrEnum):
    """What the clinic answered to an alert."""

    NOT_REACHED = "not_reached"
    NOT_GIVEN = "not_given"
    GIVEN = "given"
    INFORMED = "informed"


class AdministrationCleared(Event):
    """The dose may be given to this patient until the expiry named."""

    KIND: ClassVar[str] = "use.cleared"

    step: PlainText
    container: int
    expiry: UtcTime


class Administered(Event):
    """The dose was given, as reported; ``cleared`` says whether it was permitted at that moment."""

    KIND: ClassVar[str] = "use.administered"

    step: PlainText
    started: UtcTime
    zone: PlainText
    cleared: bool


class AlertRaised(Event):
    """The clinic must be told at once; open until it has answered. ``test`` is None of a withdrawal or a recall."""

    KIND: ClassVar[str] = "alert.raised"

    number: int
    test: PlainText | None
    before_use: bool
    words: PlainText


class ClinicContacted(Event):
    """A call about an alert: who was reached, when, whether it was read back, and what was answered."""

    KIND: ClassVar[str] = "alert.contacted"

    alert: int
    person: PlainText
    at: UtcTime
    zone: PlainText
    read_back: bool
    answer: Answer
    next_try: UtcTime | None


class IncidentReported(Event):
    """Something happened to the product outside its steps: dropped, moved, given to another person, returned."""

    KIND: ClassVar[str] = "incident.reported"

    reported: ReportedBy
    words: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    AdministrationCleared,
    Administered,
    AlertRaised,
    ClinicContacted,
    IncidentReported,
)
