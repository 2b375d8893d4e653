"""May this batch leave?"""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class BlockerRow:
    """One reason why a stage may not be certified, and where it is cleared."""

    refusal: Refusal
    step: str | None
    test: str | None
    deviation: int | None


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Something out of the ordinary that QA looks at: what, who, when, why."""

    kind: str
    what: str
    who: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """May this batch leave? Blockers, met checks, and what was out of the ordinary.

    Attributes:
        review: the blocker that the record's review is missing or stale, None where it stands.
        barred: why the person who looks may neither review nor certify, empty where nothing bars.
        pending: labels of tests whose result follows.
    """

    batch: str
    stage: str
    title: str
    statement: str
    version: int
    blockers: tuple[BlockerRow, ...]
    review: BlockerRow | None
    met: int
    checks: int
    exceptions: tuple[ExceptionRow, ...]
    pending: tuple[str, ...]
    barred: tuple[Refusal, ...]
    certified: bool
    reviewed_by: str
    reviewed_at: datetime | None
