"""Review, certification in two stages, papers (EU GMP Part IV 11; Annex 16)."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime


class PaperKind(StrEnum):
    """Papers that are issued for a batch."""

    CERTIFICATE = "certificate"
    CERTIFICATE_COPY = "certificate_copy"
    ANALYSIS = "analysis"
    BATCH_RECORD = "batch_record"
    CUSTODY = "custody"
    DEVIATIONS = "deviations"
    TRANSPORT = "transport"
    SUPPLY = "supply_outside_specification"


class RecordReviewed(Event):
    """QA reviewed the record as far as ``up_to``, a version of this stream."""

    KIND: ClassVar[str] = "release.reviewed"
    SIGNED: ClassVar[Meaning | None] = Meaning.REVIEW

    stage: PlainText
    up_to: int


class Certified(Event):
    """The batch was certified at a stage, on the results listed; pending tests follow."""

    KIND: ClassVar[str] = "release.certified"
    SIGNED: ClassVar[Meaning | None] = Meaning.CERTIFICATION

    stage: PlainText
    statement: PlainText
    number: PlainText
    pending: tuple[PlainText, ...]
    deviations: tuple[int, ...]
    expiry: UtcTime | None
    shown: int


class CertificateStale(Event):
    """A value that the certificate stands on was corrected; it counts again only when its certifier confirms it."""

    KIND: ClassVar[str] = "release.stale"

    stage: PlainText
    field: PlainText


class CertificateConfirmed(Event):
    """The certifying person confirmed the certificate in the light of what changed."""

    KIND: ClassVar[str] = "release.confirmed"
    SIGNED: ClassVar[Meaning | None] = Meaning.CERTIFICATION

    stage: PlainText
    reason: PlainText
    shown: int


class CertificateWithdrawn(Event):
    """The certificate no longer counts."""

    KIND: ClassVar[str] = "release.withdrawn"

    stage: PlainText
    reason: PlainText


class PaperIssued(Event):
    """A paper was made and kept byte for byte; ``document`` is its SHA-256."""

    KIND: ClassVar[str] = "paper.issued"

    paper: PaperKind
    number: PlainText
    stage: PlainText
    document: PlainText
    certified_by: PlainText


class PaperDrawnUp(Event):
    """A paper other than a certificate was drawn up from the record and kept byte for byte.

    Its author signs; ``up_to`` is the version of the batch that it tells of, ``reason`` what it was drawn up for.
    """

    KIND: ClassVar[str] = "paper.drawn_up"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    paper: PaperKind
    number: PlainText
    document: PlainText
    up_to: int
    reason: PlainText


class PaperReprinted(Event):
    """A marked copy of an issued paper was made."""

    KIND: ClassVar[str] = "paper.reprinted"

    number: PlainText
    copy_number: int
    reason: PlainText
    document: PlainText


class PaperExported(Event):
    """The issued file was handed out, byte for byte."""

    KIND: ClassVar[str] = "paper.exported"

    number: PlainText
    document: PlainText


class RecordExported(Event):
    """The whole record left the house, with everything that tells whose its signatures are.

    Attributes:
        sha256: of the record's file, so that an export can be recognised.
        events: how many of the batch's events it holds.
    """

    KIND: ClassVar[str] = "record.exported"

    reason: PlainText
    sha256: PlainText
    events: int


class PaperSent(Event):
    """An issued paper went to somebody, who has to be told if it no longer counts."""

    KIND: ClassVar[str] = "paper.sent"

    number: PlainText
    recipient: PlainText
    organisation: PlainText
    contact: PlainText
    at: UtcTime
    zone: PlainText


class WithdrawalAcknowledged(Event):
    """Somebody who has a paper confirmed that it no longer counts."""

    KIND: ClassVar[str] = "paper.acknowledged"

    number: PlainText
    recipient: PlainText
    person: PlainText
    at: UtcTime
    zone: PlainText


class Recalled(Event):
    """QA recalled the batch: nothing of it may be used, wherever it is (EU GMP Part IV 14)."""

    KIND: ClassVar[str] = "release.recalled"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    RecordReviewed,
    Certified,
    CertificateStale,
    CertificateConfirmed,
    CertificateWithdrawn,
    PaperIssued,
    PaperDrawnUp,
    PaperReprinted,
    PaperExported,
    RecordExported,
    PaperSent,
    WithdrawalAcknowledged,
    Recalled,
)
