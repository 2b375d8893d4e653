"""Tests: started, read in between, reported, reviewed (21 CFR 211.194)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.batch.events.parts import Judged, Source, Value
from batchtrack.events import Event, Meaning, PlainText, UtcTime
from batchtrack.events.catalogue import Body, Lift


class TestStarted(Event):
    """A sample went into test, for example into incubation."""

    KIND: ClassVar[str] = "test.started"

    test: PlainText
    container: int
    at: UtcTime
    zone: PlainText
    due: UtcTime | None


class InterimRead(Event):
    """A reading before the final result; ``day`` counts from the start of the test."""

    KIND: ClassVar[str] = "test.interim"

    test: PlainText
    day: int
    at: UtcTime
    zone: PlainText
    finding: PlainText


class ReadingMissed(Event):
    """A day of reading passed without one; noted by the act that came after it. ``due`` is when it should have been."""

    KIND: ClassVar[str] = "test.reading_missed"

    test: PlainText
    day: int
    due: UtcTime


class ResultRecorded(Event):
    """The analyst's result, judged by the criterion of the version the batch began with.

    ``warnings`` are slips that the value looks like. Where the sample was tested several times in one run,
    ``replicates`` is what was measured, and ``derivation`` says how ``value`` came to count.
    """

    KIND: ClassVar[str] = "result.recorded"
    SCHEMA: ClassVar[int] = 2
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    test: PlainText
    value: Value
    judged: Judged | None
    source: Source
    document: PlainText | None
    warnings: tuple[PlainText, ...] = ()
    replicates: tuple[Value, ...]
    derivation: tuple[PlainText, ...]


class ResultReviewed(Event):
    """A second person reviewed the original data of the result (21 CFR 211.194(a)(8))."""

    KIND: ClassVar[str] = "result.reviewed"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    test: PlainText


class ResultCorrected(Event):
    """A result was corrected, with the reason; the original stays and the review is void."""

    KIND: ClassVar[str] = "result.corrected"
    SCHEMA: ClassVar[int] = 2
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    test: PlainText
    value: Value
    judged: Judged | None
    reason: PlainText
    warnings: tuple[PlainText, ...] = ()
    replicates: tuple[Value, ...]
    derivation: tuple[PlainText, ...]


class RepeatGround(StrEnum):
    """Why a test is done again."""

    RUN_NOT_VALID = "run_not_valid"
    RETEST = "retest"


class TestRepeated(Event):
    """A test is done again, by a rule; the results so far stay in the record and no longer count."""

    KIND: ClassVar[str] = "test.repeated"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    test: PlainText
    ground: RepeatGround
    words: PlainText


def _tested_once(body: Body) -> Body:
    """The first form knew one value a sample."""
    return {**body, "replicates": [], "derivation": []}


LIFTS: Final[Mapping[tuple[str, int], Lift]] = {
    (ResultRecorded.KIND, 1): _tested_once,
    (ResultCorrected.KIND, 1): _tested_once,
}

EVENTS: Final[tuple[type[Event], ...]] = (
    TestStarted,
    InterimRead,
    ReadingMissed,
    ResultRecorded,
    ResultReviewed,
    ResultCorrected,
    TestRepeated,
)
