"""The shapes of a batch's page. Texts are ready to be shown; words for codes are the screen's."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How
from batchtrack.product.model import StepKind, Verification
from batchtrack.refusals import Refusal


class StepMark(StrEnum):
    """How a step stands, by the sign that the list shows."""

    NOT_BEGUN = "not_begun"
    OPEN = "open"
    DONE = "done"
    ALERT = "alert"
    STOP = "stop"
    TO_VERIFY = "to_verify"


class FormState(StrEnum):
    """How the step on the page stands."""

    NOT_BEGUN = "not_begun"
    OPEN = "open"
    STOPPED = "stopped"
    VOIDED = "voided"
    SIGNED = "signed"
    VERIFIED = "verified"


class RowKind(StrEnum):
    """How a row of the form is filled."""

    REPORTED = "reported"
    ROOM = "room"
    SCAN = "scan"
    EQUIPMENT = "equipment"
    MATERIAL = "material"
    QUANTITY = "quantity"
    COMPUTED = "computed"
    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    TIME = "time"


class Side(StrEnum):
    """On which side of its limit a value lies."""

    BELOW = "below"
    ABOVE = "above"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Banner:
    """Identity, on top of everything that concerns a batch.

    Attributes:
        chain: with its check character, ``A9990 26 000017 3``.
        similar: a running batch whose id differs in one character only, else None.
        ended: how the batch ended, else None.
    """

    batch: str
    subject: str
    chain: str
    product: str
    phase: str
    expires_at: datetime | None
    zone: str
    held: bool
    demonstration: bool
    similar: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the list of steps."""

    id: str
    code: str
    title: str
    phase: str
    mark: StepMark
    performer: str
    began_at: datetime | None
    open_rows: int
    rows: int


@dataclass(frozen=True, slots=True)
class Struck:
    """An earlier value of a row, shown struck through."""

    shown: str
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of the form.

    Attributes:
        limit, alert: as printed, empty for none; basis: where the limit comes from.
        shown: the value as people read it, empty while there is none; entered: as typed.
        standing: the verdict, None while nothing was judged; side: on which side of the limit, for the words.
        why: the derivation of a computed value, line by line; planned: inputs that are planned values.
        refused: how many scans were refused at this row.
    """

    id: str
    kind: RowKind
    label: str
    unit: str = ""
    limit: str = ""
    alert: str = ""
    basis: str = ""
    demonstration: bool = False
    required: bool = True
    critical: bool = False
    choices: tuple[str, ...] = ()
    shown: str = ""
    entered: str = ""
    standing: Standing | None = None
    side: Side | None = None
    how: How | None = None
    who: str = ""
    at: datetime | None = None
    reason: str = ""
    late: bool = False
    typed: bool = False
    instrument: bool = False
    struck: tuple[Struck, ...] = ()
    why: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    refused: int = 0

    @property
    def filled(self) -> bool:
        """Whether the row holds something, be it that it is not applicable."""
        return bool(self.shown) or self.how is How.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be seen before signing: a value outside its limit, and what follows from it."""

    row: str
    shown: str
    limit: str
    standing: Standing
    side: Side | None
    holds: bool
    deviates: bool


@dataclass(frozen=True, slots=True)
class StepForm:
    """The step on the page.

    Attributes:
        against_start: why the step may not begin now; empty once it has begun.
        open_rows: labels of rows that are still needed.
        bars_release: True where whoever signs will be barred from reviewing and certifying this batch.
    """

    id: str
    code: str
    title: str
    instruction: str
    kind: StepKind
    stage: str | None
    state: FormState
    performer_role: str
    verifier_role: str
    verification: Verification
    reported_by: str | None
    meaning: str
    verification_meaning: str
    against_start: tuple[Refusal, ...]
    rows: tuple[FormRow, ...]
    open_rows: tuple[str, ...]
    notices: tuple[Notice, ...]
    signed_by: str
    signed_at: datetime | None
    verified_by: str
    verified_at: datetime | None
    bars_release: bool


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock that runs; ``ends`` is None for one without a limit."""

    label: str
    started: datetime
    ends: datetime | None
    warn: timedelta
    expiry: bool


@dataclass(frozen=True, slots=True)
class RecentEntry:
    """A value recorded lately."""

    label: str
    shown: str
    at: datetime
    who: str
    retyped: bool


@dataclass(frozen=True, slots=True)
class TestRow:
    """A test with its result, if it has one.

    Attributes:
        state: ``not_started``, ``pending``, ``to_review`` or ``reviewed``; day: of the last interim reading.
    """

    id: str
    label: str
    method: str
    limit: str
    basis: str
    demonstration: bool
    after_release: bool
    information: bool
    words: tuple[str, ...]
    unit: str
    sample: str
    state: str
    started_at: datetime | None
    due: datetime | None
    day: int | None
    finding: str
    shown: str
    rounded: str
    standing: Standing | None
    side: Side | None
    analyst: str
    at: datetime | None
    reviewer: str
    struck: tuple[Struck, ...]


@dataclass(frozen=True, slots=True)
class ContainerRow:
    """A container; ``code`` is what its label says to a scanner."""

    number: int
    shown: str
    code: str
    label: str
    kind: str
    purpose: str
    source: str
    holder: str


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A hand-over, with whether it left a gap."""

    giver: str
    receiver: str
    containers: str
    at: datetime
    zone: str
    gap: bool


@dataclass(frozen=True, slots=True)
class DeviationRow:
    """A deviation; ``what`` in one line."""

    number: int
    grade: DeviationClass
    cause: Cause
    what: str
    step: str
    raised_by: str
    at: datetime
    assessed: str
    acceptable: bool | None
    closed: str


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold; ``identity`` ones ask for the re-identification when they are lifted."""

    number: int
    words: str
    at: datetime
    who: str
    identity: bool
    lifted: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event of the record, the newest last.

    Attributes:
        kind: the event's name in the journal; what: in one line of words.
        meaning: of the signature, empty where there is none.
    """

    version: int
    kind: str
    what: str
    who: str
    at: datetime
    meaning: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """An issued paper and whether it counts: ``valid``, ``stale``, ``superseded`` or ``withdrawn``."""

    number: str
    stage: str
    title: str
    issued_at: datetime
    signed_by: str
    state: str
    copies: int


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert to the clinic."""

    number: int
    words: str
    before_use: bool
    open: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class BatchPage:
    """Everything that the page of a batch shows; ``version`` is what a signature made from it covers."""

    banner: Banner
    version: int
    steps: tuple[StepLine, ...]
    form: StepForm
    clocks: tuple[ClockView, ...]
    recent: tuple[RecentEntry, ...]
    tests: tuple[TestRow, ...]
    containers: tuple[ContainerRow, ...]
    handovers: tuple[HandoverRow, ...]
    deviations: tuple[DeviationRow, ...]
    holds: tuple[HoldRow, ...]
    alerts: tuple[AlertRow, ...]
    timeline: tuple[TimelineRow, ...]
    papers: tuple[PaperRow, ...]


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


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One batch on the work board and in the list."""

    batch: str
    subject: str
    chain: str
    product: str
    phase: str
    next_code: str
    next_title: str
    next_role: str
    collected_at: datetime | None
    expires_at: datetime | None
    used_at: datetime | None
    result_due_at: datetime | None
    holds: int
    open_deviations: int
    outside: int
    alerts: int
    standing: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person on the sign-in page of a demonstration."""

    person: str
    name: str
    roles: tuple[str, ...]
    badge_code: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A code of the demonstration's label tray: what it is in words, and what a scanner would send."""

    group: str
    words: str
    code: str
