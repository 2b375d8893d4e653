"""Acts in a step: from its start to its second signature."""

from dataclasses import dataclass

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
class SignStep:
    """The performer's signature; ``shown`` is the stream version that the dialog showed."""

    step: str
    shown: int


@dataclass(frozen=True, slots=True)
class VerifyStep:
    """The second person's signature."""

    step: str
    shown: int
