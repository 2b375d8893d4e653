"""A batch as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from batchtrack.batch.events.custody import HandedOver, Packed
from batchtrack.batch.events.deviations import ExceptionGranted
from batchtrack.batch.events.order import Ended
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed
from batchtrack.batch.events.supply import SupplyNoted
from batchtrack.batch.events.use import Administered
from batchtrack.batch.state.allocation import Allocation
from batchtrack.batch.state.containers import Container
from batchtrack.batch.state.entries import Entry
from batchtrack.batch.state.labels import Label
from batchtrack.batch.state.quality import Deviation, Hold, PhoneException
from batchtrack.batch.state.release import Alert, Certificate, Clearance, Paper, Review
from batchtrack.batch.state.remarks import Attachment, Comment, Form
from batchtrack.batch.state.results import TestState
from batchtrack.batch.state.signature import Signature
from batchtrack.batch.state.steps import StepState


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as its stream tells it.

    Attributes:
        version: the last event's place in the stream; relevant: that of the last event a reviewer must see.
        first_container: number of the first container that it makes.
        genealogy: version of the last event that changed what the batch was made of or with.
        materials_used, equipment_used: every use ever noted, also one that a later one took the place of.
        clearance: the permit that stands; clearances: every one ever given.
        supply_notes: records of a supply outside the specification; recalled: when QA called the batch back.
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
    packings: tuple[Packed, ...] = ()
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
    phone_exceptions: tuple[PhoneException, ...] = ()
    comments: tuple[Comment, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    forms: tuple[Form, ...] = ()
    labels: tuple[Label, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    materials_used: tuple[MaterialUsed, ...] = ()
    equipment_used: tuple[EquipmentUsed, ...] = ()
    genealogy: int = 0
    supply_notes: tuple[SupplyNoted, ...] = ()
    recalled: Signature | None = None

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

    def container_numbered(self, number: int) -> Container | None:
        """The container of that number, None where there is none."""
        return next((made for made in self.containers if made.number == number), None)

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
