"""Review, certification, calls to the clinic, other ends."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.supply import SupplyRecord
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
class RecallBatch:
    """Nothing of the batch may be used, wherever it is."""

    reason: str


@dataclass(frozen=True, slots=True)
class SendPaper:
    """An issued paper went to somebody."""

    number: str
    recipient: str
    organisation: str
    contact: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class AcknowledgeWithdrawal:
    """Somebody who has a paper knows that it no longer counts; ``person`` is who said so."""

    number: str
    recipient: str
    person: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class NoteSupply:
    """One of the records that a supply outside the specification needs."""

    record: SupplyRecord
    person: str
    organisation: str
    reference: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class SupplyOutside:
    """Supply of the batch with the results that fail, at the physician's request."""

    stage: str
    shown: int


@dataclass(frozen=True, slots=True)
class FollowUpAlert:
    """What was learned after a result failed for a dose that was given."""

    alert: int
    follow_up: FollowUp
    words: str
    told_by: str
    at: datetime
    zone: str


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
