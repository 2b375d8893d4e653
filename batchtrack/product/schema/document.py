"""How the whole document is written."""

from datetime import timedelta
from typing import Annotated

from pydantic import Field, StringConstraints

from batchtrack.product.choices import CertificateForm
from batchtrack.product.labelling import Language
from batchtrack.product.model import CounterLine, CountingRule, Otherwise, Relation, TestClass, TestStage
from batchtrack.product.schema.base import Day, Duration, Flag, Name, Text, Written
from batchtrack.product.schema.entries import WrittenDose, WrittenQuantity
from batchtrack.product.schema.labels import WrittenLabels
from batchtrack.product.schema.steps import WrittenStep

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{0,29}$")]
Version = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,4}$")]
CertificateField = Annotated[
    str, StringConstraints(pattern=r"^([1-6]|10|11|13|manufacturer|authorisation|information)$")
]


class WrittenOrigin(Written):
    """Where limits come from; ``demonstration`` marks what was chosen for the demonstration."""

    text: Text
    demonstration: Flag = False


class WrittenStatements(Written):
    """What is signed where a step does not say it in words of its own."""

    performed: Text
    reported: Text
    witnessed: Text
    checked: Text


class WrittenClock(Written):
    """A clock, started by a time field."""

    id: Name
    label: Text
    starts: Name
    limit: Duration | None = None
    expiry: Flag = False
    warn: Duration
    alarm: Duration | None = None
    origin: Name | None = None


class WrittenReplicates(Written):
    """How often a sample is tested in one run, which value counts, and how far they may lie apart."""

    count: Day
    counts: CountingRule
    spread: Text | None = None


class WrittenTest(Written):
    """A test; ``alert`` is its inner limit; ``field`` names the field that holds the value, where a step gives it."""

    id: Name
    label: Text
    method: Text
    quantity: Name | None = None
    unit: Text | None = None
    words: tuple[Text, ...] = ()
    criterion: Text | None = None
    alert: Text | None = None
    stage: TestStage
    test_class: TestClass = Field(TestClass.RELEASE, alias="class")
    sample: Name
    takes: Duration | None = None
    interim_days: tuple[Day, ...] = ()
    origin: Name | None = None
    field: Name | None = None
    identity: Flag = False
    instrument: CounterLine | None = None
    valid_when: tuple[Name, ...] = ()
    retests: Day | None = None
    missing: Otherwise = Otherwise.EXCEPTION
    replicates: WrittenReplicates | None = None


class WrittenStage(Written):
    """A release stage; ``needs`` names test stages, or all of them."""

    stage: Name
    title: Text
    needs: tuple[TestStage, ...] | Annotated[str, StringConstraints(pattern="^all$")]
    by: Name
    reviewer: Name
    statement: Text


class WrittenProduct(Written):
    """A master batch record (21 CFR 211.186)."""

    product: Code
    version: Version
    title: Text
    demonstration: Flag = False
    relation: Relation = Relation.AUTOLOGOUS
    order: Name
    late_after: Duration = timedelta(minutes=30)
    phone_exception: Duration = timedelta(hours=24)
    planned_use: Name | None = None
    roles: dict[Name, Text]
    origins: dict[Name, WrittenOrigin] = Field(default_factory=dict)
    statements: WrittenStatements
    quantities: dict[Name, WrittenQuantity] = Field(default_factory=dict)
    clocks: tuple[WrittenClock, ...]
    steps: Annotated[tuple[WrittenStep, ...], Field(min_length=1)]
    tests: tuple[WrittenTest, ...] = ()
    dose: tuple[WrittenDose, ...] = ()
    release: tuple[WrittenStage, ...]
    certificate: dict[CertificateField, Text]
    certificate_form: CertificateForm = CertificateForm.HARMONISED
    translations: dict[Language, dict[Text, Text]] = Field(default_factory=dict)
    labels: WrittenLabels | None = None
    tell_within: Duration = timedelta(hours=24)
    alert_contacts: tuple[Name, ...] = ()
