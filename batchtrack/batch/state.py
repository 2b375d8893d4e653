"""What is known of a batch: the fold of its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from batchtrack.batch.events.custody import HandedOver
from batchtrack.batch.events.deviations import Cause, DeviationClass, ExceptionGranted
from batchtrack.batch.events.identity import ScanRefused
from batchtrack.batch.events.order import Ended
from batchtrack.batch.events.parts import Judged, ReportedBy, Source, Value
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed
from batchtrack.batch.events.steps import WindowJudged
from batchtrack.batch.events.use import Administered, Answer


class How(StrEnum):
    """How an entry came to stand where it stands."""

    RECORDED = "recorded"
    RETYPED = "retyped"
    CORRECTED = "corrected"
    NOT_APPLICABLE = "not_applicable"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, when, and at which version of the stream."""

    who: str
    at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a row, in the order recorded; the last one counts."""

    how: How
    value: Value | None
    judged: Judged | None
    made: Signature
    source: Source = Source.TYPED
    reason: str | None = None
    late: bool = False
    document: str | None = None
    derivation: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanDone:
    """A scan that matched."""

    carrier: str
    shown: str
    made: Signature
    typed: bool


@dataclass(frozen=True, slots=True)
class StepState:
    """What is known of one step.

    Attributes:
        performers: everyone who recorded, scanned or signed in it.
        correctors: everyone who corrected a value of it; verifiers: everyone who ever verified it.
        room: the room that was taken in it.
        voided: True from a correction until the step is signed again.
        stopped: True from the scan of a wrong container until a second person lets the step go on.
    """

    id: str
    started: Signature
    reported: ReportedBy | None = None
    signed: Signature | None = None
    verified: Signature | None = None
    voided: bool = False
    stopped: bool = False
    performers: frozenset[str] = frozenset()
    scans: Mapping[str, ScanDone] = field(default_factory=dict)
    refused_scans: tuple[ScanRefused, ...] = ()
    materials: Mapping[str, MaterialUsed] = field(default_factory=dict)
    equipment: Mapping[str, EquipmentUsed] = field(default_factory=dict)
    windows: tuple[WindowJudged, ...] = ()
    correctors: frozenset[str] = frozenset()
    verifiers: frozenset[str] = frozenset()
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """A container of this batch and who holds it."""

    id: str
    number: int
    label: int
    kind: str
    purpose: str
    source: int | None
    step: str
    holder: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a test; the last one counts."""

    value: Value
    judged: Judged | None
    made: Signature
    source: Source
    document: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Interim:
    """A reading before the final result."""

    day: int
    at: datetime
    finding: str
    made: Signature


@dataclass(frozen=True, slots=True)
class TestState:
    """What is known of one test.

    Attributes:
        analysts: everyone who started, read, reported or corrected it; reviewers: everyone who ever reviewed it.
    """

    id: str
    container: int | None = None
    started_at: datetime | None = None
    due: datetime | None = None
    interim: tuple[Interim, ...] = ()
    results: tuple[Result, ...] = ()
    reviewed: Signature | None = None
    analysts: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()

    @property
    def result(self) -> Result | None:
        """The result that counts, None while the test is pending."""
        return self.results[-1] if self.results else None


@dataclass(frozen=True, slots=True)
class Deviation:
    """A deviation and what QA said of it."""

    number: int
    grade: DeviationClass
    cause: Cause
    values: Mapping[str, str]
    step: str | None
    test: str | None
    words: str | None
    opened: Signature
    impact: str | None = None
    acceptable: bool | None = None
    assessed: Signature | None = None
    conclusion: str | None = None
    closed: Signature | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold, standing until it is lifted."""

    number: int
    cause: Cause
    deviation: int | None
    words: str
    placed: Signature
    lifted: Signature | None = None
    reason: str | None = None
    reidentification: str | None = None


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
    """An issued paper; copies counts its reprints."""

    number: str
    stage: str
    document: str
    made: Signature
    copies: int = 0


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


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as its stream tells it.

    Attributes:
        version: the last event's place in the stream; relevant: that of the last event a reviewer must see.
        first_container: number of the first container that it makes.
        clearance: the permit that stands; clearances: every one ever given.
        fields: every row's entries by field id; tests, containers, deviations and holds in the order they came.
    """

    id: str
    subject: str
    chain: str
    product: str
    product_version: str
    document: str
    ordered: Signature
    version: int
    relevant: int
    steps: Mapping[str, StepState] = field(default_factory=dict)
    fields: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    containers: tuple[Container, ...] = ()
    handovers: tuple[HandedOver, ...] = ()
    tests: Mapping[str, TestState] = field(default_factory=dict)
    deviations: tuple[Deviation, ...] = ()
    holds: tuple[Hold, ...] = ()
    room: str | None = None
    reviews: tuple[Review, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    papers: tuple[Paper, ...] = ()
    alerts: tuple[Alert, ...] = ()
    clearance: Clearance | None = None
    administered: Administered | None = None
    ended: Ended | None = None
    first_container: int = 1
    clearances: tuple[Clearance, ...] = ()
    exceptions: tuple[ExceptionGranted, ...] = ()

    def entry(self, field_id: str) -> Entry | None:
        """The entry of a row that counts, None where nothing was recorded."""
        history = self.fields.get(field_id, ())
        return history[-1] if history else None

    def step(self, step_id: str) -> StepState | None:
        """The step's state, None before it was started."""
        return self.steps.get(step_id)

    def test(self, test_id: str) -> TestState:
        """The test's state; an empty one before it was started."""
        return self.tests.get(test_id) or TestState(test_id)

    def container(self, container_id: str) -> Container | None:
        """The container made under that id of the product document, None before it was made."""
        return next((made for made in self.containers if made.id == container_id), None)

    def certificate(self, stage: str) -> Certificate | None:
        """The last certification of a stage, counting or not."""
        return next((done for done in reversed(self.certificates) if done.stage == stage), None)

    @property
    def open_holds(self) -> tuple[Hold, ...]:
        """Holds that QA has not lifted."""
        return tuple(hold for hold in self.holds if hold.lifted is None)

    def deviation(self, number: int) -> Deviation | None:
        """The deviation of that number."""
        return next((found for found in self.deviations if found.number == number), None)
