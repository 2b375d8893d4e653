"""A batch walked on by services alone: each step begun, filled in with the happy values, signed and verified."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from walked_values import AHEAD, RESULTS, VALUES
from workplace_fixture import ROOM, confirmed, good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.identity import ChainOfIdentity, ContainerCode, OrderCode, WristbandCode, encode
from batchtrack.product.model import (
    Carrier,
    FieldType,
    Product,
    RoomUse,
    ScanDefinition,
    StepDefinition,
    StepKind,
    TestStage,
    Verification,
)
from batchtrack.readmodels.tables import DEVICE, LOT
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.certificates.issuing import certify
from batchtrack.services.people import Session
from batchtrack.services.resources import use_device, use_lot
from batchtrack.services.rooms import enter_room
from batchtrack.services.scanning import scan, scan_as_second
from batchtrack.services.workplace import Workplace

PERFORMERS: Final = {
    "technician": "TECH-A",
    "qc_analyst": "QC-A",
    "materials": "MAT-A",
    "planner": "PLAN-A",
    "qa_reviewer": "QA-A",
    "qualified_person": "QP-A",
}
VERIFIERS: Final = {"technician": "TECH-B", "qc_analyst": "QC-B", "qa_reviewer": "QA-A"}
ZONE: Final = "Europe/Berlin"


class Walk:
    """One batch on its way; ``values`` and ``results`` may be changed before the step that types them."""

    def __init__(self, workplace: Workplace, batch: str, room: str = ROOM) -> None:
        self.workplace = workplace
        self.batch = batch
        self.room = room
        self.values = dict(VALUES)
        self.results = dict(RESULTS)
        self._sessions: dict[str, Session] = {}

    def through(self, last: str) -> "Walk":
        """Do every step up to and with ``last``; the tests and the certification count as steps."""
        _state, product = self._now()
        for step in product.steps:
            if not self._is_done(step):
                wait(self.workplace, minutes=20)
                self._do(step)
            if step.id == last:
                return self
        raise KeyError(last)

    def act(self, command: commands.Command, person: str, *, signs: bool = False) -> None:
        """One act that must be done."""
        by = confirmed(self.workplace, person) if signs else self.session(person)
        good(act(self.workplace, self.batch, command, by))

    def session(self, person: str) -> Session:
        """The session of a person, who signs in once."""
        if person not in self._sessions:
            self._sessions[person] = signed_in(self.workplace, person)
        return self._sessions[person]

    def review(self, stage: str) -> "Walk":
        """The record reviewed by QA."""
        self.act(commands.ReviewRecord(stage, self._now()[0].version), "QA-A", signs=True)
        return self

    def certify(self, stage: str) -> "Walk":
        """The stage certified by the qualified person, with its paper."""
        command = commands.Certify(stage, self._now()[0].version)
        good(certify(self.workplace, self.batch, command, confirmed(self.workplace, "QP-A")))
        return self

    def tests(self, stage: TestStage) -> "Walk":
        """Every result of a stage, reported and reviewed."""
        for test in self._now()[1].tests:
            if test.stage is stage and self._now()[0].test(test.id).result is None:
                self.act(commands.RecordResult(test.id, self.results[test.id]), "QC-A", signs=True)
                self.act(commands.ReviewResult(test.id), "QC-B", signs=True)
        return self

    def incubation(self) -> "Walk":
        """Every sample that takes time is in test."""
        for test in self._now()[1].tests:
            if test.takes is not None and self._now()[0].test(test.id).started_at is None:
                self.act(commands.StartTest(test.id, self.workplace.clock.now(), ZONE), "QC-A")
        return self

    def product_now(self) -> Product:
        """The version that the batch is bound to."""
        return self._now()[1]

    def _do(self, step: StepDefinition) -> None:
        match step.kind:
            case StepKind.TESTING:
                self.incubation().tests(TestStage.BEFORE_RELEASE)
            case StepKind.CERTIFICATION if step.stage == "final":
                self.cultures_read(17).tests(TestStage.AFTER_RELEASE).review("final").certify("final")
            case StepKind.CERTIFICATION:
                self.review(step.stage or "").certify(step.stage or "")
            case _:
                self.step(step)

    def cultures_read(self, until: int) -> "Walk":
        """Every culture and plate is read on its days, until so many days have passed."""
        product, passed = self._now()[1], 0
        for day in sorted({day for test in product.tests for day in test.interim_days}):
            wait(self.workplace, days=day - passed)
            passed = day
            for test in product.tests:
                if day in test.interim_days:
                    at = self.workplace.clock.now()
                    self.act(commands.ReadInterim(test.id, day, at, ZONE, RESULTS[test.id]), "QC-A")
        wait(self.workplace, days=until - passed)
        return self

    def signed_again(self) -> "Walk":
        """Every step whose signatures a correction took back."""
        for step in self._now()[1].steps:
            known = self._now()[0].step(step.id)
            if known is not None and known.voided and known.signed is None:
                self._sign(step, PERFORMERS[self._now()[1].roles[step.performer]], verify=True)
        return self

    def reported_again(self, *tests: str) -> "Walk":
        """Results taken from a row that was corrected."""
        for test in tests:
            self.act(commands.CorrectResult(test, "", "its row was corrected"), "QC-A", signs=True)
            self.act(commands.ReviewResult(test), "QC-B", signs=True)
        return self

    def step(self, step: StepDefinition, *, sign: bool = True, verify: bool = True) -> None:
        """Begin a step, fill it in, sign and verify it."""
        person = PERFORMERS[self._now()[1].roles[step.performer]]
        if self._now()[0].step(step.id) is None:
            self.act(commands.StartStep(step.id), person)
        self._fill(step, person)
        if sign:
            self._sign(step, person, verify=verify)

    def _sign(self, step: StepDefinition, person: str, *, verify: bool) -> None:
        self.act(commands.SignStep(step.id, self._now()[0].version), person, signs=True)
        if verify and step.verification is not Verification.NONE:
            verifier = VERIFIERS[self._now()[1].roles[step.verifier]]
            for prompt in (prompt for prompt in step.scans if prompt.second):
                place = Place(self.batch, step.id, prompt.id)
                good(scan_as_second(self.workplace, place, self._code(prompt), self.session(verifier)))
            self.act(commands.VerifyStep(step.id, self._now()[0].version), verifier, signs=True)

    def _fill(self, step: StepDefinition, person: str) -> None:
        by = self.session(person)
        at = self.workplace, self.batch, step.id
        if step.reported_by is not None:
            self.act(commands.NoteReportedAct(step.id, self._reported(step.reported_by)), person)
        if step.room is RoomUse.ENTERS:
            good(enter_room(*at, self.room, by))
        for prompt in step.scans:
            good(scan(self.workplace, Place(self.batch, step.id, prompt.id), self._code(prompt), by))
        for device in step.equipment:
            good(use_device(*at, self._id_of(DEVICE.c.device, DEVICE.c.kind, device.kind), by))
        for used in step.materials:
            good(use_lot(*at, self._id_of(LOT.c.lot, LOT.c.material, used.kind), by))
        wait(self.workplace, minutes=6)
        for command in self._entries(step):
            self.act(command, person)

    def _entries(self, step: StepDefinition) -> Iterator[commands.RecordEntry]:
        for row in step.fields:
            if row.type is FieldType.TIME:
                moment = self.workplace.clock.now() + AHEAD.get(row.id, timedelta())
                yield commands.RecordEntry(row.id, show_time(moment, ZONE))
            elif row.type is not FieldType.COMPUTED:
                yield commands.RecordEntry(row.id, self.values[row.id])

    def _reported(self, function: str) -> ReportedBy:
        return ReportedBy(
            name="Person 7",
            function=function,
            organisation="Clinic A",
            at=self.workplace.clock.now(),
            zone=ZONE,
            paper=None,
        )

    def _code(self, prompt: ScanDefinition) -> str:
        batch, _product = self._now()
        chain = ChainOfIdentity(batch.chain)
        match prompt.carrier:
            case Carrier.WRISTBAND:
                return encode(WristbandCode(batch.subject))
            case Carrier.ORDER:
                return encode(OrderCode(chain))
            case Carrier.CONTAINER:
                made = batch.container(prompt.container or "")
                assert made is not None, prompt
                return encode(ContainerCode(chain, made.number, made.label))

    def _id_of(self, column: object, kind_column: object, kind: str) -> str:
        with reading(self.workplace.engine) as connection:
            return str(connection.execute(select(column).where(kind_column == kind)).scalars().first())  # type: ignore[call-overload] # columns by name

    def _is_done(self, step: StepDefinition) -> bool:
        batch, product = self._now()
        if step.kind is StepKind.TESTING:
            rapid = [test for test in product.tests if test.stage is TestStage.BEFORE_RELEASE]
            return all(batch.test(test.id).reviewed is not None for test in rapid)
        if step.kind is StepKind.CERTIFICATION:
            return batch.certificate(step.stage or "") is not None
        known = batch.step(step.id)
        return known is not None and known.signed is not None

    def _now(self) -> tuple[Batch, Product]:
        with reading(self.workplace.engine) as connection:
            batch = self.workplace.batch(connection, self.batch)
            return batch, self.workplace.product(connection, batch)
