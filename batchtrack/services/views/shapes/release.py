"""May this batch leave?"""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.questions.checklist import Check
from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes.quality import TimelineRow


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
    version: int = 0


@dataclass(frozen=True, slots=True)
class SupplyRow:
    """A record of a supply outside the specification; ``words`` are empty while it is open."""

    record: SupplyRecord
    words: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One question of the checklist and whether it is met."""

    check: Check
    met: bool


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """May this batch leave? Blockers, met checks, and what was out of the ordinary.

    Attributes:
        review: the blocker that the record's review is missing or stale, None where it stands.
        barred: why the person who looks may neither review nor certify, empty where nothing bars.
        checklist: every question of the stage's checklist.
        pending: labels of tests whose result follows; due: when the last of them is due, None where that is not known.
        reviewed_to: the last entry that was reviewed, 0 before the first review; news: what came after it and matters.
        supplied: whether what counts is a supply outside the specification; failing: release tests that miss theirs.
        planned_use: when the dose is to be given, as ordered.
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
    checklist: tuple[CheckRow, ...] = ()
    due: datetime | None = None
    reviewed_to: int = 0
    news: tuple[TimelineRow, ...] = ()
    supplied: bool = False
    failing: tuple[str, ...] = ()
    planned_use: datetime | None = None
