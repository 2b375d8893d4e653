"""Review, certification, calls to the clinic, other ends."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.use import Answer


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """QA's review of the record as shown."""

    stage: str
    shown: int


@dataclass(frozen=True, slots=True)
class Certify:
    """Certification at a stage."""

    stage: str
    shown: int


@dataclass(frozen=True, slots=True)
class ConfirmCertificate:
    """The certifying person stands by the certificate after a correction."""

    stage: str
    reason: str
    shown: int


@dataclass(frozen=True, slots=True)
class WithdrawCertificate:
    """The certificate shall no longer count."""

    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class ContactClinic:
    """A call about an alert."""

    alert: int
    person: str
    at: datetime
    zone: str
    read_back: bool
    answer: Answer
    next_try: datetime | None = None


@dataclass(frozen=True, slots=True)
class EndBatch:
    """The batch ends another way than by its final certification."""

    end: EndKind
    reason: str
    fates: tuple[Fate, ...]
