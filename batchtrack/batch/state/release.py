"""Reviews, certificates, papers, clearances, alerts."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.events.use import Answer
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Review:
    """QA's review of the record as far as ``up_to``."""

    stage: str
    up_to: int
    made: Signature


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certification; it counts while it is neither stale nor withdrawn.

    Attributes:
        hash: hash of the certifying event, printed on the paper.
    """

    stage: str
    number: str
    statement: str
    made: Signature
    hash: str
    pending: tuple[str, ...]
    deviations: tuple[int, ...]
    expiry: datetime | None
    stale: str | None = None
    withdrawn: str | None = None
    superseded: bool = False
    confirmed: Signature | None = None

    @property
    def counts(self) -> bool:
        """Whether a permit may stand on it."""
        return self.stale is None and self.withdrawn is None and not self.superseded


@dataclass(frozen=True, slots=True)
class Paper:
    """An issued paper.

    Attributes:
        stage: of a certificate; empty for any other paper.
        copies: its reprints.
        kind: what it is; up_to: version of the batch that it tells of, 0 for a certificate, whose event tells.
    """

    number: str
    stage: str
    document: str
    made: Signature
    copies: int = 0
    kind: PaperKind = PaperKind.CERTIFICATE
    up_to: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """The clinic must be told; answered once it has said what happened."""

    number: int
    test: str
    before_use: bool
    words: str
    raised: Signature
    answers: tuple[tuple[Answer, Signature], ...] = ()

    @property
    def open(self) -> bool:
        """Whether the clinic has not answered yet."""
        settled = (Answer.NOT_GIVEN, Answer.GIVEN) if self.before_use else (Answer.INFORMED, Answer.GIVEN)
        return not any(answer in settled for answer, _ in self.answers)


@dataclass(frozen=True, slots=True)
class Clearance:
    """The permit to administer: which container, until when, and at which version it was given.

    Attributes:
        step: the step in which it was given; ended: when a later event took it back, None while it stands.
    """

    container: int
    expiry: datetime
    made: Signature
    step: str = ""
    ended: datetime | None = None
