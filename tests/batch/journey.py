"""One batch walked through its life by commands alone: people, codes, a clock moved by hand, a fluent way on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache

from journey_people import (
    ANALYST_A,
    ANALYST_B,
    BEGIN,
    CHAIN,
    PERFORMERS,
    PLANNER_A,
    QUALIFIED_A,
    REVIEWER_A,
    SUBJECT,
    VERIFIERS,
    ZONE,
)
from walked_values import AHEAD, RESULTS, VALUES

from batchtrack.batch import commands
from batchtrack.batch.context import Actor, Context, Decided, Decision, Fact
from batchtrack.batch.decide import decide, order
from batchtrack.batch.events.parts import Reliance, ReportedBy
from batchtrack.batch.folding import begin, evolve
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch
from batchtrack.events import Denied, Event
from batchtrack.identity import Code, ContainerCode, OrderCode, WristbandCode
from batchtrack.product.library import shipped
from batchtrack.product.loader import load
from batchtrack.product.model import (
    Carrier,
    FieldDefinition,
    FieldType,
    Product,
    RoomUse,
    ScanDefinition,
    StepDefinition,
    TestDefinition,
    TestStage,
    Verification,
)
from batchtrack.refusals.sentences import sentence, way_out


@cache
def rex_001() -> Product:
    """The shipped definition."""
    product = load(shipped()["rex_001.yaml"], "rex_001.yaml")
    assert isinstance(product, Product), product
    return product


@dataclass
class Journey:
    """A batch on its way; every change goes through ``decide``."""

    product: Product
    now: datetime
    facts: list[Fact] = field(default_factory=list)
    batch: Batch = field(init=False)

    @classmethod
    def ordered(cls, product: Product | None = None, first_container: int = 1) -> "Journey":
        """A batch that was just ordered."""
        journey = cls(product or rex_001(), BEGIN)
        relied = (Reliance(stream=PLANNER_A.stream, version=PLANNER_A.version),)
        decided = order(journey.product, "B-0017", SUBJECT, CHAIN.code, relied, first_container)
        fact = Fact(decided.events[0], PLANNER_A.person, journey.now, 1, "hash-1")
        journey.facts.append(fact)
        journey.batch = begin(fact)
        return journey

    def copy(self) -> "Journey":
        """Another journey from here on; the first stays where it is."""
        other = Journey(self.product, self.now, list(self.facts))
        other.batch = self.batch
        return other

    def wait(self, **span: float) -> "Journey":
        """Let time pass, given as to ``timedelta``."""
        self.now += timedelta(**span)
        return self

    def context(self, who: Actor) -> Context:
        return Context(self.now, who, ZONE, ".")

    def ask(self, command: commands.Command, who: Actor) -> Decision:
        """Ask, and record what was decided."""
        self.now += timedelta(seconds=5)
        decision = decide(self.product, self.batch, command, self.context(who))
        said = decision.told if isinstance(decision, Decided) else decision.refusals
        for refusal in said:
            assert "{" not in sentence(refusal) + way_out(refusal)
        if isinstance(decision, Decided):
            self.record(decision.events, who)
        return decision

    def record(self, events: tuple[Event, ...], who: Actor) -> None:
        for event in events:
            version = self.batch.version + 1
            meaning = event.SIGNED.value if event.SIGNED is not None else None
            fact = Fact(event, who.person, self.now, version, f"hash-{version}", meaning)
            self.facts.append(fact)
            self.batch = evolve(self.batch, fact)

    def do(self, command: commands.Command, who: Actor) -> Decided:
        """Ask for what must be granted."""
        decision = self.ask(command, who)
        assert isinstance(decision, Decided), (command, decision)
        return decision

    def refused(self, command: commands.Command, who: Actor) -> tuple[str, ...]:
        """The codes of the refusals; empty if it was granted after all."""
        decision = self.ask(command, who)
        return tuple(refusal.code for refusal in decision.refusals) if isinstance(decision, Denied) else ()

    def told(self, command: commands.Command, who: Actor) -> tuple[str, ...]:
        """The codes of what the person is told although the act was recorded."""
        return tuple(refusal.code for refusal in self.do(command, who).told)

    # One step, from its start to its signatures.

    def start(self, step_id: str, who: Actor | None = None) -> "Journey":
        step = self.product.step(step_id)
        self.do(commands.StartStep(step_id), who or performer_of(self.product, step))
        return self

    def fill_in(self, step_id: str, *but: str) -> "Journey":
        """Fill every open row of a started step, except those named."""
        step = self.product.step(step_id)
        who = performer_of(self.product, step)
        for command in self.rows(step):
            if not but or _row_of(command) not in but:
                self.do(command, who)
        return self

    def rows(self, step: StepDefinition) -> Iterator[commands.Command]:
        """One command for each row that is still open."""
        yield from self._place(step)
        state = self.batch.steps[step.id]
        for scan in step.scans:
            if scan.id not in state.scans or not state.scans[scan.id].counts:
                yield commands.Scan(step.id, self.code(scan), scan.id)
        yield from self._resources(step)
        for row in step.fields:
            if row.type is not FieldType.COMPUTED and self.batch.entry(row.id) is None:
                yield commands.RecordEntry(row.id, self.text(row))

    def _place(self, step: StepDefinition) -> Iterator[commands.Command]:
        if step.reported_by is not None and self.batch.steps[step.id].reported is None:
            yield commands.NoteReportedAct(step.id, self.reported(step.reported_by))
        if step.room is RoomUse.ENTERS and self.batch.steps[step.id].room is None:
            yield commands.EnterRoom(step.id, "ROOM-2", "Room 2", "room/ROOM-2", 4)

    def _resources(self, step: StepDefinition) -> Iterator[commands.Command]:
        state = self.batch.steps[step.id]
        for device in step.equipment:
            if device.id not in state.equipment:
                due = self.now + timedelta(days=90)
                yield commands.UseEquipment(step.id, device.id, "DEV-1", device.label, due, "equipment/DEV-1", 2)
        for used in step.materials:
            if used.id not in state.materials:
                lot = commands.UseMaterial(
                    step=step.id,
                    slot=used.id,
                    lot="LOT-1",
                    name=used.label,
                    expiry=BEGIN + timedelta(days=300),
                    amount=Decimal(used.amount),
                    unit=used.unit,
                    stream="lot/LOT-1",
                    version=2,
                )
                yield lot

    def text(self, row: FieldDefinition) -> str:
        """What is typed in a row: its happy value, or the time that the clock shows."""
        if row.type is not FieldType.TIME:
            return VALUES[row.id]
        return show_time(self.now + AHEAD.get(row.id, timedelta()), ZONE)

    def reported(self, function: str) -> ReportedBy:
        return ReportedBy(
            name="Nurse A", function=function, organisation="Clinic A", at=self.now, zone=ZONE, paper="ab" * 32
        )

    def code(self, scan: ScanDefinition) -> Code:
        """The right code for a scan."""
        match scan.carrier:
            case Carrier.WRISTBAND:
                return WristbandCode(self.batch.subject)
            case Carrier.ORDER:
                return OrderCode(CHAIN)
            case Carrier.CONTAINER:
                return self.label_of(scan.container or "")

    def label_of(self, container: str) -> ContainerCode:
        made = self.batch.container(container)
        assert made is not None, container
        return ContainerCode(CHAIN, made.number, made.label)

    def sign(self, step_id: str, who: Actor | None = None) -> "Journey":
        step = self.product.step(step_id)
        self.do(commands.SignStep(step_id, self.batch.version), who or performer_of(self.product, step))
        return self

    def verify(self, step_id: str, who: Actor | None = None) -> "Journey":
        step = self.product.step(step_id)
        self.scan_as_second(step, who or verifier_of(self.product, step))
        self.do(commands.VerifyStep(step_id, self.batch.version), who or verifier_of(self.product, step))
        return self

    def scan_as_second(self, step: StepDefinition, who: Actor) -> None:
        """What the second person scans for themselves."""
        for scan in step.scans:
            if scan.second:
                self.do(commands.ScanAsSecond(step.id, self.code(scan)), who)

    def done(self, step_id: str) -> "Journey":
        """The whole step: started, filled in, signed, and verified where it has a second person."""
        self.start(step_id).wait(minutes=6).fill_in(step_id).sign(step_id)
        if self.product.step(step_id).verification is not Verification.NONE:
            self.verify(step_id)
        return self

    # Tests and release.

    def test_done(self, test: TestDefinition) -> "Journey":
        """A result, reported and reviewed."""
        self.do(commands.RecordResult(test.id, RESULTS[test.id]), ANALYST_A)
        self.do(commands.ReviewResult(test.id), ANALYST_B)
        return self

    def rapid_tests(self) -> "Journey":
        for test in self.product.tests:
            if test.stage is TestStage.BEFORE_RELEASE:
                self.test_done(test)
        return self

    def incubation(self) -> "Journey":
        for test in self.product.tests:
            if test.takes is not None:
                self.do(commands.StartTest(test.id, self.now, ZONE), ANALYST_A)
        return self

    def late_results(self) -> "Journey":
        """Every culture is read on its days, then reported."""
        began = self.now
        for day in sorted({day for test in self.product.tests for day in test.interim_days}):
            self.now = max(self.now, began + timedelta(days=day))
            for test in self.product.tests:
                if day in test.interim_days:
                    self.do(commands.ReadInterim(test.id, day, self.now, ZONE, RESULTS[test.id]), ANALYST_A)
        self.now = began + timedelta(days=17)
        for test in self.product.tests:
            if test.stage is TestStage.AFTER_RELEASE:
                self.test_done(test)
        return self

    def review(self, stage: str = "certification") -> "Journey":
        self.do(commands.ReviewRecord(stage, self.batch.version), REVIEWER_A)
        return self

    def certify(self, stage: str = "certification", who: Actor = QUALIFIED_A) -> "Journey":
        self.do(commands.Certify(stage, self.batch.version), who)
        return self


def performer_of(product: Product, step: StepDefinition) -> Actor:
    return PERFORMERS[product.roles[step.performer]]


def verifier_of(product: Product, step: StepDefinition) -> Actor:
    return VERIFIERS[product.roles[step.verifier]]


def _row_of(command: commands.Command) -> str | None:
    match command:
        case commands.RecordEntry(field=row) | commands.UseMaterial(slot=row) | commands.UseEquipment(slot=row):
            return row
        case commands.Scan(scan=row):
            return row
        case commands.EnterRoom():
            return "room"
        case commands.NoteReportedAct():
            return "reported"
        case _:
            return None


def causes(journey: Journey) -> tuple[str, ...]:
    """What the deviations of the batch are about, in the order opened."""
    return tuple(known.cause.value for known in journey.batch.deviations)


def with_roles(who: Actor, *roles: str) -> Actor:
    """The same person with other roles."""
    return replace(who, roles=frozenset(roles))
