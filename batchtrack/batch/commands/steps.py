"""Acts in a step: from its start to its second signature."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.parts import ReportedBy


@dataclass(frozen=True, slots=True)
class StartStep:
    """Permit to begin a step; for a reported act, the beginning of its report."""

    step: str


@dataclass(frozen=True, slots=True)
class NoteReportedAct:
    """Whose act the step reports."""

    step: str
    reported: ReportedBy


@dataclass(frozen=True, slots=True)
class TranscribeStep:
    """Type in a step that was done on paper while the computer was down; a report, and it begins the step.

    Attributes:
        by: who acted, by id; roles: that person's facility roles.
        paper: SHA-256 of the scan of the paper; form: number of the printed form, None for another paper.
    """

    step: str
    by: str
    roles: frozenset[str]
    at: datetime
    zone: str
    paper: str
    form: int | None = None


@dataclass(frozen=True, slots=True)
class SignStep:
    """The performer's signature; ``shown`` is the stream version that the dialog showed."""

    step: str
    shown: int


@dataclass(frozen=True, slots=True)
class VerifyStep:
    """The second person's signature."""

    step: str
    shown: int
