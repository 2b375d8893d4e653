"""A master batch record, loaded and checked: what a batch is bound to for life (EU GMP Part IV, 21 CFR 211.186)."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import timedelta
from typing import ClassVar

from batchtrack.product.choices import (
    Carrier,
    CertificateForm,
    ContainerAct,
    CounterLine,
    CountingRule,
    FieldType,
    Handling,
    Otherwise,
    Relation,
    RoomUse,
    StepKind,
    TestClass,
    TestStage,
    Transfer,
    Verification,
)
from batchtrack.product.labelling import Labels, Language
from batchtrack.product.rows import (
    ContainerDefinition,
    CustodyDefinition,
    EquipmentDefinition,
    FieldDefinition,
    HandlingDefinition,
    MaterialDefinition,
    Origin,
    Replicates,
    ScanDefinition,
    Taking,
    Tolerance,
    Window,
)

__all__ = [
    "Carrier",
    "CertificateForm",
    "CertificateTexts",
    "ClockDefinition",
    "ContainerAct",
    "ContainerDefinition",
    "CounterLine",
    "CountingRule",
    "CustodyDefinition",
    "EquipmentDefinition",
    "FieldDefinition",
    "FieldType",
    "Handling",
    "HandlingDefinition",
    "MaterialDefinition",
    "Origin",
    "Otherwise",
    "Product",
    "Relation",
    "ReleaseStage",
    "Replicates",
    "RoomUse",
    "ScanDefinition",
    "StepDefinition",
    "StepKind",
    "Taking",
    "TestClass",
    "TestDefinition",
    "TestStage",
    "Tolerance",
    "Transfer",
    "Verification",
    "Window",
]


@dataclass(frozen=True, slots=True)
class StepDefinition:
    """One step of the record.

    Attributes:
        code: as people know it, for example ``S15``.
        after: ids of the steps that must be complete before it.
        performer: role that performs or, for a reported act, records it.
        verifier: role of the second person; empty without verification.
        gate: id of the step or release stage before which a ``checked`` verification is due, else None.
        reported_by: function of the person without an account whose act is reported, else None.
        stage: release stage of a certification step, else None.
        instructions: the instruction by language, empty where the document has one text; ``instruction`` is the first.
        meaning: the sentence that the performer signs; verification_meaning: the second person's.
        phase: the part of the batch's way that the step belongs to, in words: ``Order``, ``Collection``, ``Transport``,
            ``Processing``, ``Testing``, ``Release``, ``Delivery``, ``Use``, ``Follow-up``.
    """

    id: str
    code: str
    title: str
    instruction: str
    after: tuple[str, ...]
    performer: str
    verification: Verification
    verifier: str
    kind: StepKind = StepKind.RECORD
    gate: str | None = None
    reported_by: str | None = None
    stage: str | None = None
    room: RoomUse = RoomUse.NONE
    identity: bool = False
    scans: tuple[ScanDefinition, ...] = ()
    fields: tuple[FieldDefinition, ...] = ()
    materials: tuple[MaterialDefinition, ...] = ()
    equipment: tuple[EquipmentDefinition, ...] = ()
    makes: tuple[ContainerDefinition, ...] = ()
    handles: tuple[HandlingDefinition, ...] = ()
    custody: CustodyDefinition | None = None
    windows: tuple[Window, ...] = ()
    meaning: str = ""
    verification_meaning: str = ""
    phase: str = ""
    instructions: Mapping[str, str] = attribute(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClockDefinition:
    """A clock of the batch.

    Attributes:
        starts: id of the time field that starts it.
        limit: how long it may run, else None; expiry: True where its end is an end of shelf life.
        warn: how long before the end screens warn; alarm: how long before it they warn a second time, louder.
    """

    id: str
    label: str
    starts: str
    limit: timedelta | None
    expiry: bool
    warn: timedelta
    origin: Origin | None = None
    alarm: timedelta | None = None


@dataclass(frozen=True, slots=True)
class TestDefinition:
    """A release or later test.

    Attributes:
        quantity: kind of quantity, empty for results in words; words: the results in words that may be typed.
        sample: id of the container tested.
        takes: how long until the final result is due after the test was started, else None.
        interim_days: days on which an interim reading is taken.
        field: id of the field whose value is the result, where a step measures or computes it, else None.
        alert: the inner criterion, outside which a result warns and does not fail, else None.
        instrument: the line of a cell counter's file that holds the result, None where it is typed.
        valid_when: ids of the tests of class validity that have to conform, or its result does not count.
        retests: how often it may be tested again after an assessed investigation, although its run was valid.
        missing: what follows when a day of reading passes without one.
        replicates: how often the sample is tested in one run, and which value counts; None where it is tested once.
        identity: whether it says whose the product is; nothing is supplied with such a result outside its criterion.
    """

    __test__: ClassVar = False  # pytest takes a class named Test… for a collection of tests

    id: str
    label: str
    method: str
    quantity: str
    unit: str
    words: tuple[str, ...]
    criterion: str | None
    stage: TestStage
    test_class: TestClass
    sample: str
    takes: timedelta | None = None
    interim_days: tuple[int, ...] = ()
    origin: Origin | None = None
    field: str | None = None
    alert: str | None = None
    identity: bool = False
    instrument: CounterLine | None = None
    valid_when: tuple[str, ...] = ()
    retests: int = 0
    missing: Otherwise = Otherwise.EXCEPTION
    replicates: Replicates | None = None


@dataclass(frozen=True, slots=True)
class ReleaseStage:
    """A stage of release: ``certification`` (1) or ``final`` (2).

    Attributes:
        needs: the test stages whose results must be in.
        by: role that certifies; reviewer: role that reviews the record first.
        statement: what the certifying person signs.
    """

    id: str
    title: str
    needs: tuple[TestStage, ...]
    by: str
    reviewer: str
    statement: str


@dataclass(frozen=True, slots=True)
class CertificateTexts:
    """The product's texts on its batch certificates, and which form these have.

    ``fields`` maps ``"1"``, ``"2"``, … to the text, for the fields 1-6, 10, 11 and 13 of EMA/INS/MRA/387218/2011; an
    absent field with its reason starts with ``not applicable:``. The form for investigational products asks besides
    for ``manufacturer``, ``authorisation`` and ``information``.
    """

    fields: Mapping[str, str]
    form: CertificateForm = CertificateForm.HARMONISED


@dataclass(frozen=True, slots=True)
class Product:
    """One version of a master batch record.

    Attributes:
        fingerprint: SHA-256 of the document's bytes, hexadecimal.
        roles: the product's role names, each mapped to a facility role.
        demonstration: True where the document says that it is demonstration data.
        order: id of the step that orders the batch.
        late_after: a time typed longer than this after it happened is shown as a late entry.
        phone_exception: within what time QA signs an exception that it gave by telephone.
        planned_use: id of the time field that says when use is planned, None where the document has none.
        labels: what is printed for its containers, None where the document does not say it.
        relation: whether donor and recipient are one person.
        tell_within: how long after an alert the clinic has to know.
        alert_contacts: the rows that say whom to call then, by day and night.
        translations: by language, what its texts are in that language.
    """

    code: str
    version: str
    title: str
    fingerprint: str
    demonstration: bool
    roles: Mapping[str, str]
    clocks: tuple[ClockDefinition, ...]
    steps: tuple[StepDefinition, ...]
    tests: tuple[TestDefinition, ...]
    stages: tuple[ReleaseStage, ...]
    certificate: CertificateTexts
    order: str
    late_after: timedelta = timedelta(minutes=30)
    phone_exception: timedelta = timedelta(hours=24)
    relation: Relation = Relation.AUTOLOGOUS
    labels: Labels | None = None
    planned_use: str | None = None
    tell_within: timedelta = timedelta(hours=24)
    alert_contacts: tuple[str, ...] = ()
    translations: Mapping[Language, Mapping[str, str]] = attribute(default_factory=dict)
    _steps: Mapping[str, StepDefinition] = attribute(init=False, repr=False, compare=False)
    _fields: Mapping[str, tuple[StepDefinition, FieldDefinition]] = attribute(init=False, repr=False, compare=False)
    _tests: Mapping[str, TestDefinition] = attribute(init=False, repr=False, compare=False)
    _stages: Mapping[str, ReleaseStage] = attribute(init=False, repr=False, compare=False)
    _containers: Mapping[str, tuple[StepDefinition, ContainerDefinition]] = attribute(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        tables = {
            "_steps": {step.id: step for step in self.steps},
            "_fields": {entry.id: (step, entry) for step in self.steps for entry in step.fields},
            "_tests": {test.id: test for test in self.tests},
            "_stages": {stage.id: stage for stage in self.stages},
            "_containers": {made.id: (step, made) for step in self.steps for made in step.makes},
        }
        for name, table in tables.items():
            object.__setattr__(self, name, table)

    def step(self, step_id: str) -> StepDefinition:
        """The step of that id; KeyError where the document has none."""
        return self._steps[step_id]

    def has_step(self, step_id: str) -> bool:
        """Whether the document has a step of that id."""
        return step_id in self._steps

    def field(self, field_id: str) -> tuple[StepDefinition, FieldDefinition]:
        """The field of that id with its step; KeyError where the document has none."""
        return self._fields[field_id]

    def has_field(self, field_id: str) -> bool:
        """Whether the document has a field of that id."""
        return field_id in self._fields

    def test(self, test_id: str) -> TestDefinition:
        """The test of that id; KeyError where the document has none."""
        return self._tests[test_id]

    def stage(self, stage_id: str) -> ReleaseStage:
        """The release stage of that id; KeyError where the document has none."""
        return self._stages[stage_id]

    def container(self, container_id: str) -> tuple[StepDefinition, ContainerDefinition]:
        """The container of that id with the step that makes it; KeyError where the document has none."""
        return self._containers[container_id]
