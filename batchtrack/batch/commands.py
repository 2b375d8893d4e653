"""What people ask for: permits, which may be refused, and reports, which never are."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.parts import ReportedBy, Source
from batchtrack.batch.events.use import Answer
from batchtrack.identity import Code


@dataclass(frozen=True, slots=True)
class StartStep:
    """Permit to begin a step; for a reported act, the beginning of its report."""

    step: str


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A value as typed or as read from an instrument's file; for a time, ``zone`` is that of the place."""

    field: str
    entered: str
    source: Source = Source.TYPED
    document: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class RetypeEntry:
    """Another value before the step is signed; both are kept."""

    field: str
    entered: str
    reason: RetypeReason
    words: str = ""
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Another value after the step was signed; the original stays, what stood on it is voided."""

    field: str
    entered: str
    reason: str
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class MarkNotApplicable:
    """A row that has no value, with the reason."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class NoteReportedAct:
    """Whose act the step reports."""

    step: str
    reported: ReportedBy


@dataclass(frozen=True, slots=True)
class Scan:
    """A code scanned in an open step; ``scan`` names the row, None fills the next open one.

    ``opened_with`` is True for the very scan that opened the batch: it is no identity check.
    """

    step: str
    code: Code
    scan: str | None = None
    typed: bool = False
    opened_with: bool = False


@dataclass(frozen=True, slots=True)
class ContinueStep:
    """A second person lets a step go on after a wrong container of the right patient."""

    step: str
    words: str


@dataclass(frozen=True, slots=True)
class UseMaterial:
    """A material lot for a row, as the store knows it."""

    step: str
    slot: str
    lot: str
    name: str
    expiry: datetime
    amount: Decimal
    unit: str
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class UseEquipment:
    """A device for a row, as the equipment register knows it."""

    step: str
    slot: str
    device: str
    name: str
    calibration_due: datetime | None
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class EnterRoom:
    """A cleared room for the patient's open material."""

    step: str
    room: str
    name: str
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class LeaveRoom:
    """The material goes into quarantine storage; always possible, also under a hold, and it frees the room."""

    words: str


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


@dataclass(frozen=True, slots=True)
class StartTest:
    """A sample goes into test."""

    test: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class ReadInterim:
    """A reading before the final result."""

    test: str
    day: int
    at: datetime
    zone: str
    finding: str


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The analyst's result."""

    test: str
    entered: str
    source: Source = Source.TYPED
    document: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectResult:
    """Another result for a recorded one, with the reason."""

    test: str
    entered: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """The second person's review of a result."""

    test: str


@dataclass(frozen=True, slots=True)
class RaiseDeviation:
    """A person reports a deviation."""

    grade: DeviationClass
    words: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class AssessDeviation:
    """QA's assessment of the effect on the product."""

    number: int
    impact: str
    acceptable: bool


@dataclass(frozen=True, slots=True)
class CloseDeviation:
    """QA's conclusion."""

    number: int
    conclusion: str


@dataclass(frozen=True, slots=True)
class GrantException:
    """QA lets a material or device of one row be used although its register says no; given before the use."""

    step: str
    slot: str
    scope: str
    reason: str
    risk: str


@dataclass(frozen=True, slots=True)
class PlaceHold:
    """Stop all permits of the batch; ``identity`` is True for the other batch of an identity alarm."""

    words: str
    identity: bool = False


@dataclass(frozen=True, slots=True)
class LiftHold:
    """QA lets permits go on."""

    number: int
    reason: str
    reidentification: str | None = None


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
class ReportIncident:
    """Something happened to the product; never refused."""

    reported: ReportedBy
    words: str


@dataclass(frozen=True, slots=True)
class AddComment:
    """A remark."""

    text: str
    step: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class EndBatch:
    """The batch ends another way than by its final certification."""

    end: EndKind
    reason: str
    fates: tuple[Fate, ...]


Command = (
    StartStep
    | RecordEntry
    | RetypeEntry
    | CorrectEntry
    | MarkNotApplicable
    | NoteReportedAct
    | Scan
    | ContinueStep
    | UseMaterial
    | UseEquipment
    | EnterRoom
    | LeaveRoom
    | SignStep
    | VerifyStep
    | StartTest
    | ReadInterim
    | RecordResult
    | CorrectResult
    | ReviewResult
    | RaiseDeviation
    | AssessDeviation
    | CloseDeviation
    | GrantException
    | PlaceHold
    | LiftHold
    | ReviewRecord
    | Certify
    | ConfirmCertificate
    | WithdrawCertificate
    | ContactClinic
    | ReportIncident
    | AddComment
    | EndBatch
)
