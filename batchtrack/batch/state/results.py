"""Tests and their results."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.parts import Judged, Source, Value
from batchtrack.batch.events.results import ReadingMissed, TestRepeated
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a test; the last one counts.

    Attributes:
        replicates: what was measured of a sample that is tested several times in one run; why: how the value counts.
    """

    value: Value
    judged: Judged | None
    made: Signature
    source: Source
    document: str | None
    reason: str | None
    warnings: tuple[str, ...] = ()
    replicates: tuple[Value, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interim:
    """A reading before the final result."""

    day: int
    at: datetime
    finding: str
    made: Signature


@dataclass(frozen=True, slots=True)
class TestState:
    """What is known of one test.

    Attributes:
        analysts: everyone who started, read, reported or corrected it; reviewers: everyone who ever reviewed it.
        missed: days of reading that passed without one.
        repeats: why it was done again; discarded: how many of the results came before that.
    """

    id: str
    container: int | None = None
    started_at: datetime | None = None
    due: datetime | None = None
    interim: tuple[Interim, ...] = ()
    results: tuple[Result, ...] = ()
    reviewed: Signature | None = None
    analysts: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()
    repeats: tuple[TestRepeated, ...] = ()
    discarded: int = 0
    missed: tuple[ReadingMissed, ...] = ()

    @property
    def result(self) -> Result | None:
        """The result that counts, None while the test is pending or done again."""
        return self.results[-1] if len(self.results) > self.discarded else None
