"""Tests and their results."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.parts import Source


@dataclass(frozen=True, slots=True)
class StartTest:
    """A sample goes into test."""

    test: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class ReadInterim:
    """A reading before the final result."""

    test: str
    day: int
    at: datetime
    zone: str
    finding: str


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The analyst's result."""

    test: str
    entered: str
    source: Source = Source.TYPED
    document: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectResult:
    """Another result for a recorded one, with the reason."""

    test: str
    entered: str
    reason: str


@dataclass(frozen=True, slots=True)
class RepeatTest:
    """A test shall be done again, by rule, with the analyst's words."""

    test: str
    words: str


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """The second person's review of a result."""

    test: str
