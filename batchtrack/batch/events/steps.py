"""The life of a step: started, signed, verified, voided."""

from typing import ClassVar, Final

from batchtrack.batch.events.parts import Happened, Reliance, ReportedBy
from batchtrack.events import Event, Meaning, PlainText


class StepStarted(Event):
    """Work on a step began, or its report is being typed."""

    KIND: ClassVar[str] = "step.started"

    step: PlainText
    relied: tuple[Reliance, ...]


class ActReported(Event):
    """Whose act the step reports: a person without an account."""

    KIND: ClassVar[str] = "step.reported"

    step: PlainText
    reported: ReportedBy


class StepTranscribed(Event):
    """A step that was done on paper while the computer was down is typed in: who did it, when, from which paper.

    ``by`` is the person who acted, by id; ``paper`` the SHA-256 of its scan in the document store; ``form`` the number
    of the printed form, None where another paper was used.
    """

    KIND: ClassVar[str] = "step.transcribed"

    step: PlainText
    by: PlainText
    happened: Happened
    paper: PlainText
    form: int | None


class StepSigned(Event):
    """The performer signed the step's entries (EU GMP Part IV 6; 21 CFR 211.188(b)(11))."""

    KIND: ClassVar[str] = "step.signed"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    step: PlainText
    statement: PlainText
    shown: int


class StepVerified(Event):
    """A second person verified the step (21 CFR 211.101(d), 211.188(b)(11))."""

    KIND: ClassVar[str] = "step.verified"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    step: PlainText
    statement: PlainText
    shown: int


class CompletionVoided(Event):
    """A step's signature and verification no longer count, because what it stands on changed.

    ``field`` is the row or test that changed, ``room`` where the room was given up, ``certificate`` where a
    certificate no longer counts.
    """

    KIND: ClassVar[str] = "step.voided"

    step: PlainText
    field: PlainText


class WindowJudged(Event):
    """A time limit was judged, exactly: how long the clock ran and what was allowed, both in seconds as text."""

    KIND: ClassVar[str] = "step.window"

    step: PlainText
    clock: PlainText
    elapsed: PlainText
    allowed: PlainText
    kept: bool


EVENTS: Final[tuple[type[Event], ...]] = (
    StepStarted,
    ActReported,
    StepTranscribed,
    StepSigned,
    StepVerified,
    CompletionVoided,
    WindowJudged,
)
