"""One batch on its way, walked by the people of the demonstration, act by act, each at its own time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from batchtrack.batch import commands
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch
from batchtrack.commands.demonstration.cast import Cast
from batchtrack.commands.demonstration.counter_file import counter_file
from batchtrack.commands.demonstration.entries import reported, typed
from batchtrack.commands.demonstration.patients import Patient
from batchtrack.commands.demonstration.signed_paper import signed_paper
from batchtrack.commands.demonstration.stock import DEVICE_OF, LOT_OF
from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.database import reading
from batchtrack.identity import (
    ChainOfIdentity,
    Code,
    ContainerCode,
    DeviceCode,
    Din,
    LotCode,
    OrderCode,
    RoomCode,
    WristbandCode,
    encode,
)
from batchtrack.product.model import (
    Carrier,
    ContainerAct,
    FieldDefinition,
    FieldType,
    Product,
    RoomUse,
    ScanDefinition,
    StepDefinition,
    Verification,
)
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.donations import number_donation
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.scanning import scan, scan_as_second

Way = Iterator[datetime]
"""A story: yields the moment of its next act, and goes on when that moment has come."""

_COLLECTION_SITE: Final = "A999126"
_BETWEEN: Final = timedelta(seconds=35)
_UNTIL_SIGNED: Final = timedelta(minutes=2)


@dataclass(slots=True)
class Walk:
    """A batch and who walks it.

    Attributes:
        now: when the next act of this batch is done.
        room: where its material is opened; zone: where all this happens.
        times: what is typed into rows of times that are not simply the time of typing.
        said: what is typed instead of the usual.
    """

    troupe: Troupe
    product: Product
    patient: Patient
    cast: Cast
    room: str
    zone: str
    now: datetime
    times: dict[str, datetime] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The batch's id."""
        return self.patient.batch

    @property
    def batch(self) -> Batch:
        """The batch as it stands."""
        with reading(self.troupe.workplace.engine) as connection:
            return self.troupe.workplace.batch(connection, self.id)

    def wait(self, span: timedelta = _BETWEEN) -> Way:
        """Let time pass."""
        self.now += span
        yield self.now

    def at(self, moment: datetime) -> Way:
        """Let time pass until a moment, if it has not passed already."""
        self.now = max(self.now, moment)
        yield self.now

    def ordered(self) -> Way:
        """The order: batch, subject and chain of identity begin; its step is open from then on."""
        yield self.now
        wanted = NewOrder(self.id, "DEMO-000", self.product.code)
        self.troupe.done(order_batch(self.troupe.workplace, wanted, self.troupe.enters("PLAN-A")))
        step = self.product.step(self.product.order)
        yield from self.filled(step.id)
        yield from self.signed(step.id)

    def step(self, step_id: str) -> Way:
        """A whole step but for its second signature, unless that is witnessed."""
        yield from self.begun(step_id)
        yield from self.filled(step_id)
        yield from self.signed(step_id)
        if self.product.step(step_id).verification is Verification.WITNESSED:
            yield from self.verified(step_id)

    def steps(self, *step_ids: str, minutes: int = 12) -> Way:
        """Several steps, one after another."""
        for step_id in step_ids:
            yield from self.step(step_id)
            yield from self.wait(timedelta(minutes=minutes))

    def begun(self, step_id: str) -> Way:
        """The step is started."""
        yield self.now
        self._act(commands.StartStep(step_id), self._performer(step_id))

    def filled(self, step_id: str, *, until: str | None = None) -> Way:
        """Every row of a started step that is still open; stops before the row ``until``."""
        step, before = self.product.step(step_id), self.batch
        self._number_donations(step)
        yield from self._placed(step, before)
        yield from self._carried(step, before)
        if any(row.instrument and before.entry(row.id) is None for row in step.fields):
            yield from self._counted(step)
        for row in step.fields:
            if row.id == until:
                return
            if row.type is not FieldType.COMPUTED and not row.instrument and before.entry(row.id) is None:
                yield from self.typed(step_id, row)

    def typed(self, step_id: str, row: FieldDefinition) -> Way:
        """One row, typed."""
        yield from self.wait()
        self._act(commands.RecordEntry(row.id, self._text(row)), self._performer(step_id))

    def scanned(self, step_id: str, code: str, row: str | None = None, *, told: bool = False) -> Way:
        """One code, scanned in a step."""
        yield from self.wait()
        by = self.troupe.enters(self._performer(step_id))
        self.troupe.done(scan(self.troupe.workplace, Place(self.id, step_id, row), code, by), told=told)

    def signed(self, step_id: str) -> Way:
        """The performer's signature."""
        yield from self.wait(_UNTIL_SIGNED)
        self._sign(commands.SignStep(step_id, self.batch.version), self._performer(step_id))

    def verified(self, step_id: str) -> Way:
        """The second person's signature."""
        yield from self.wait(_UNTIL_SIGNED)
        step = self.product.step(step_id)
        role = self.product.roles[step.verifier]
        by = self.troupe.enters(self.cast.verifiers[role])
        for row in (row for row in step.scans if row.second):
            place = Place(self.id, step_id, row.id)
            self.troupe.done(scan_as_second(self.troupe.workplace, place, encode(self._code(row)), by))
        self._sign(commands.VerifyStep(step_id, self.batch.version), self.cast.verifiers[role])

    def all_verified(self, *step_ids: str) -> Way:
        """Second signatures that wait until their gate."""
        for step_id in step_ids:
            yield from self.verified(step_id)

    def acted(self, command: commands.Command, person: str) -> Way:
        """Any unsigned act."""
        yield from self.wait()
        self._act(command, person)

    def acted_and_signed(self, command: commands.Command, person: str) -> Way:
        """Any signed act."""
        yield from self.wait(_UNTIL_SIGNED)
        self._sign(command, person)

    def result(self, test_id: str, *, reviewed: bool = True) -> Way:
        """The analyst's result, and its review by another."""
        text = self.said.get(test_id, reported(self.patient, test_id))
        yield from self.acted_and_signed(commands.RecordResult(test_id, text), "QC-A")
        if reviewed:
            yield from self.acted_and_signed(commands.ReviewResult(test_id), "QC-B")

    def label_of(self, container: str) -> ContainerCode:
        """The code on a container that was made."""
        made = self.batch.container(container)
        assert made is not None, container
        return ContainerCode(self._chain, made.number, made.label)

    @property
    def _chain(self) -> ChainOfIdentity:
        return ChainOfIdentity(self.batch.chain)

    def _performer(self, step_id: str) -> str:
        return self.cast.performers[self.product.roles[self.product.step(step_id).performer]]

    def _act(self, command: commands.Command, person: str) -> None:
        self.troupe.done(act(self.troupe.workplace, self.id, command, self.troupe.enters(person)))

    def _sign(self, command: commands.Command, person: str) -> None:
        self.troupe.done(act(self.troupe.workplace, self.id, command, self.troupe.signs(person)))

    def _placed(self, step: StepDefinition, before: Batch) -> Way:
        """Whose act it was, and the room."""
        state = before.steps[step.id]
        if step.reported_by is not None and state.reported is None:
            yield from self.wait()
            self._copy_paper(step, step.reported_by)
        if step.room is RoomUse.ENTERS and before.room is None:
            yield from self.scanned(step.id, encode(RoomCode(self.room)))

    def _copy_paper(self, step: StepDefinition, function: str) -> None:
        """Whose act it was, as the signed paper says, with its scan."""
        name, at = f"{function.capitalize()} A", self._happened(step)
        scanned = signed_paper(self.id, step.title, name, function, show_time(at, self.zone))
        noted = ReportedBy(
            name=name,
            function=function,
            organisation="Carrier A" if function == "courier" else "Clinic A",
            at=at,
            zone=self.zone,
            paper=sha256(scanned.content).hexdigest(),
        )
        by = self.troupe.enters(self._performer(step.id))
        command = commands.NoteReportedAct(step.id, noted)
        self.troupe.done(act(self.troupe.workplace, self.id, command, by, documents=(scanned,)))

    def _carried(self, step: StepDefinition, before: Batch) -> Way:
        """Identity, devices and materials, each by its code."""
        state = before.steps[step.id]
        for row in step.scans:
            if row.id not in state.scans:
                yield from self.scanned(step.id, encode(self._code(row)), row.id)
        for device in step.equipment:
            if device.id not in state.equipment:
                yield from self.scanned(step.id, encode(DeviceCode(DEVICE_OF[device.kind])))
        for material in step.materials:
            if material.id not in state.materials:
                yield from self.scanned(step.id, encode(LotCode(LOT_OF[material.kind])))

    def _number_donations(self, step: StepDefinition) -> None:
        """The collection site's number stands on what was drawn from the patient."""
        for made in step.makes:
            container = self.batch.container(made.id)
            if container is not None and container.act is ContainerAct.DRAW and container.din is None:
                number = Din(f"{_COLLECTION_SITE}{self.id[-4:].rjust(6, '0')}")
                by = self.troupe.enters(self._performer(step.id))
                self.troupe.done(number_donation(self.troupe.workplace, self.id, container.number, number, by))

    def _happened(self, step: StepDefinition) -> datetime:
        """When a reported act was done, as its paper says: at the first time that the step asks for."""
        named = (self.times.get(row.id) for row in step.fields if row.type is FieldType.TIME)
        return next((moment for moment in named if moment is not None), self.now)

    def _code(self, row: ScanDefinition) -> Code:
        match row.carrier:
            case Carrier.WRISTBAND:
                return WristbandCode(self.id)
            case Carrier.ORDER:
                return OrderCode(self._chain)
            case Carrier.CONTAINER:
                return self.label_of(row.container or "")

    def _text(self, row: FieldDefinition) -> str:
        if row.type is FieldType.TIME:
            return show_time(self.times.get(row.id, self.now), self.zone)
        return self.said.get(row.id, "") or typed(self.patient, row.id)

    def _counted(self, step: StepDefinition) -> Way:
        """The cell counter's file is loaded for the sample that the step makes."""
        yield from self.wait()
        sample = next(made.id for made in step.makes if made.purpose == "sample")
        content = counter_file(
            encode(self.label_of(sample)),
            self.patient.product_tnc,
            self.patient.amount("viability_ipc"),
            self.now,
            self.zone,
        )
        by = self.troupe.enters(self._performer(step.id))
        name = f"{self.id}-count.csv"
        self.troupe.done(import_count(self.troupe.workplace, self.id, step.id, content, name, by))
