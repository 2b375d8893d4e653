"""What follows a result that fails once the dose may have reached the patient (EU GMP Part IV 11; 21 CFR 610.12)."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime


class FollowUp(StrEnum):
    """What has to stand in the record before anything about the alert is closed."""

    ORGANISM = "organism"
    PATIENT = "patient"


class FollowUpRecorded(Event):
    """The organism that grew, or how the patient is followed, as told by whom and when."""

    KIND: ClassVar[str] = "alert.followed_up"

    alert: int
    follow_up: FollowUp
    words: PlainText
    told_by: PlainText
    at: UtcTime
    zone: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (FollowUpRecorded,)
