"""Patients of the torture: each with numbers of its own, a room of its own, and a way on through the services."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Final

import workplace_fixture
from sqlalchemy import select
from walking import PERFORMERS, Walk
from workplace_fixture import confirmed, good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.facility.equipment import RecordCalibration
from batchtrack.facility.materials import ApproveLot, LotUnit, ReceiveLot
from batchtrack.facility.rooms import RegisterRoom
from batchtrack.identity import ChainOfIdentity, ContainerCode, OrderCode, WristbandCode, encode
from batchtrack.product.model import Product
from batchtrack.readmodels.tables import DEVICE, LOT, ROOM
from batchtrack.services import registers
from batchtrack.services.people import Session
from batchtrack.services.workplace import Workplace

_LIFE: Final = timedelta(days=3000)
_SHARE_A_LOT: Final = 25


class Nearness(StrEnum):
    """How alike the numbers of two patients are."""

    ONE_DIGIT = "one digit apart"
    ADJACENT_SWAP = "two digits swapped"
    OTHER = "any two"


@dataclass(frozen=True)
class Pair:
    """Two patients whose things are exchanged."""

    one: int
    other: int
    nearness: Nearness


class Patient(Walk):
    """One patient's batch; its rooms and lots are made when it needs them."""

    def __init__(self, workplace: Workplace, batch: str, number: int, sessions: dict[str, Session]) -> None:
        super().__init__(workplace, batch, f"ROOM-{number:04d}")
        self._sessions = sessions
        self._block = number // _SHARE_A_LOT

    def session(self, person: str) -> Session:
        """The session that the person has open."""
        if person not in self._sessions:
            self._sessions[person] = signed_in(self.workplace, person)
        return self._sessions[person]

    def begin(self, step_id: str) -> "Patient":
        """Do everything before a step of the document, and start the step; nothing is done twice."""
        before = {later.id: earlier.id for earlier, later in pairwise(self.product.steps)}
        self._make_room()
        self.through(before[step_id])
        if self.now.step(step_id) is None:
            self.act(commands.StartStep(step_id), self.performer(step_id))
        return self

    @property
    def now(self) -> Batch:
        """The batch as it stands."""
        return self._now()[0]

    def finish(self, step_id: str) -> "Patient":
        """Fill in, sign and verify a step that was begun."""
        self.step(self.product.step(step_id))
        return self

    def pause(self) -> None:
        """Two minutes go by: an instrument counts one sample at a time."""
        wait(self.workplace, minutes=2)

    @property
    def product(self) -> Product:
        """The document that the batch is bound to."""
        return self._now()[1]

    def performer(self, step_id: str) -> str:
        """Who performs a step."""
        return PERFORMERS[self.product.roles[self.product.step(step_id).performer]]

    def push_on(self, step_id: str) -> None:
        """Try each step from one on, as somebody does who wants the dose given in spite of everything."""
        steps = self.product.steps
        first = next(place for place, step in enumerate(steps) if step.id == step_id)
        for step in steps[first:]:
            with suppress(AssertionError):
                self.step(step)

    def label(self, container: str, more: int = 0) -> str:
        """The code on a container; ``more`` counts on to another label of it."""
        batch = self.now
        made = batch.container(container)
        assert made is not None, container
        return encode(ContainerCode(ChainOfIdentity(batch.chain), made.number, made.label + more))

    def order(self) -> str:
        """The code on the travelling order."""
        return encode(OrderCode(ChainOfIdentity(self.now.chain)))

    def wristband(self) -> str:
        """The code on the wristband."""
        return encode(WristbandCode(self.now.subject))

    def _id_of(self, column: object, kind_column: object, kind: str) -> str:
        if column is LOT.c.lot:
            return self._lot(kind)
        return super()._id_of(column, kind_column, kind)

    def _make_room(self) -> None:
        with reading(self.workplace.engine) as connection:
            there = connection.execute(select(ROOM.c.room).where(ROOM.c.room == self.room)).first()
        if there is None:
            by = self.session("ADMIN-A")
            good(registers.act_on_room(self.workplace, RegisterRoom(self.room, self.room.capitalize(), "B"), by))

    def _lot(self, kind: str) -> str:
        """A lot of that material that few patients share: its record stays short."""
        lot = f"{kind.upper().replace(' ', '-').replace('%', 'PC')}-{self._block}"
        with reading(self.workplace.engine) as connection:
            there = connection.execute(select(LOT.c.lot).where(LOT.c.lot == lot)).first()
        if there is None:
            self._receive(lot, kind)
        return lot

    def _receive(self, lot: str, kind: str) -> None:
        unit = next(row.unit for step in self.product.steps for row in step.materials if row.kind == kind)
        expiry = self.workplace.clock.now() + _LIFE
        received = ReceiveLot(lot, kind, kind.capitalize(), f"SUP-{lot}", Decimal(50_000), LotUnit(unit), expiry)
        good(registers.act_on_lot(self.workplace, received, self.session("MAT-A")))
        good(registers.act_on_lot(self.workplace, ApproveLot(lot), confirmed(self.workplace, "QA-A")))


def lay_out(workplace: Workplace) -> None:
    """A facility whose devices stay calibrated through the whole torture."""
    workplace_fixture.lay_out(workplace)
    now, by = workplace.clock.now(), signed_in(workplace, "MAT-A")
    with reading(workplace.engine) as connection:
        devices = connection.execute(select(DEVICE.c.device)).scalars().all()
    for device in devices:
        good(registers.act_on_device(workplace, RecordCalibration(device, now, now + _LIFE, f"CAL-{device}-2"), by))


def ordered(workplace: Workplace, count: int) -> None:
    """Order that many batches, whose subject codes and chain-of-identity numbers count up together."""
    for number in range(1, count + 1):
        workplace_fixture.ordered(workplace, subject_of(number))


def subject_of(number: int) -> str:
    """The subject code of a patient by number, from 1; it is the id of the batch as well."""
    return f"S-{number:04d}"


def patients(workplace: Workplace, count: int) -> tuple[Patient, ...]:
    """The patients that were ordered, each working with the same open sessions."""
    sessions: dict[str, Session] = {}
    return tuple(Patient(workplace, subject_of(number), number, sessions) for number in range(1, count + 1))


def pairs(count: int) -> tuple[Pair, ...]:
    """Numbers 1 to ``count`` in pairs that people confuse; an odd one out stays alone."""
    found: list[Pair] = []
    free = dict.fromkeys(range(1, count + 1))
    for number in range(1, count + 1):
        swapped = _last_two_swapped(number)
        if number < swapped and number in free and swapped in free and number % 3 == 0:
            found.append(_taken(free, number, swapped, Nearness.ADJACENT_SWAP))
    for number in range(1, count + 1):
        near = next((each for each in free if each > number and _differ_in_one(number, each)), None)
        if number in free and near is not None:
            found.append(_taken(free, number, near, Nearness.ONE_DIGIT))
    rest = list(free)
    found.extend(Pair(one, other, Nearness.OTHER) for one, other in zip(rest[::2], rest[1::2], strict=False))
    return tuple(sorted(found, key=lambda pair: pair.one))


def _taken(free: dict[int, None], one: int, other: int, nearness: Nearness) -> Pair:
    del free[one], free[other]
    return Pair(one, other, nearness)


def _last_two_swapped(number: int) -> int:
    digits = f"{number:04d}"
    return int(digits[:2] + digits[3] + digits[2])


def _differ_in_one(one: int, other: int) -> bool:
    texts: Sequence[str] = (f"{one:04d}", f"{other:04d}")
    return sum(1 for left, right in zip(*texts, strict=True) if left != right) == 1
