"""Values of a step's rows."""

from dataclasses import dataclass

from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.parts import Source


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A value as typed or as read from an instrument's file; for a time, ``zone`` is that of the place.

    ``happened`` is the time typed of when the value was taken, None for just now.
    """

    field: str
    entered: str
    source: Source = Source.TYPED
    document: str | None = None
    zone: str | None = None
    happened: str | None = None


@dataclass(frozen=True, slots=True)
class RetypeEntry:
    """Another value before the step is signed; both are kept."""

    field: str
    entered: str
    reason: RetypeReason
    words: str = ""
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Another value after the step was signed; the original stays, what stood on it is voided."""

    field: str
    entered: str
    reason: str
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class MarkNotApplicable:
    """A row that has no value, with the reason."""

    field: str
    reason: str
