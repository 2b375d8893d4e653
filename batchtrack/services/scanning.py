"""A scan in an open step: decoded, then sent to the row it belongs to; a foreign code holds both batches."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from batchtrack.batch.commands import PlaceHold, Scan
from batchtrack.batch.context import Context, Decided, Denied
from batchtrack.batch.decide import decide
from batchtrack.database import reading
from batchtrack.identity import (
    BadgeCode,
    Code,
    ContainerCode,
    DeviceCode,
    LotCode,
    OrderCode,
    RoomCode,
    WristbandCode,
    decode,
    describe,
)
from batchtrack.journal import stream_name
from batchtrack.readmodels.batches import folded
from batchtrack.readmodels.tables import IDENTIFIER
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Plan, write
from batchtrack.services.resources import use_device, use_lot
from batchtrack.services.rooms import enter_room, room_of
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scan was made: an open step of a batch, and the row that had the focus, if it was a scan row."""

    batch: str
    step: str
    row: str | None = None


def scan(
    workplace: Workplace, place: Place, text: str, by: By, *, typed: bool = False, opened_with: bool = False
) -> Outcome:
    """Answer a scan in an open step.

    Args:
        workplace: where.
        place: the open step, and the row with the focus.
        by: who scanned.
        text: as the scanner sent it, or as typed with F8.
        typed: True for F8; QA sees it.
        opened_with: True for the very scan that opened the batch, which is no identity check.
    """
    code = decode(text)
    if isinstance(code, Refusal):
        return not_done(code)
    match code:
        case LotCode(lot=lot):
            return use_lot(workplace, place.batch, place.step, lot, by)
        case DeviceCode(device=device):
            return use_device(workplace, place.batch, place.step, device, by)
        case RoomCode(room=room):
            return enter_room(workplace, place.batch, place.step, room, by)
        case BadgeCode():
            return not_done(refuse("SV-25", scanned=describe(code)))
        case _:
            return _identity(workplace, place, code, by, typed=typed, opened_with=opened_with)


def batch_of_code(workplace: Workplace, text: str) -> str | Refusal:
    """The batch that a scan opens when no step is open: by container, order, wristband or chain."""
    code = decode(text)
    if isinstance(code, Refusal):
        return code
    with reading(workplace.engine) as connection:
        found = _batches_of(connection, _key(code))
    return found[-1] if found else refuse("SV-26", scanned=describe(code))


def _identity(workplace: Workplace, place: Place, code: Code, by: By, *, typed: bool, opened_with: bool) -> Outcome:
    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, place.batch, by, now)
            command = Scan(place.step, code, place.row, typed=typed, opened_with=opened_with)
            decision = decide(situation.product, situation.batch, command, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = situation.plan()
            plan.write(stream_name("batch", place.batch), situation.batch.version, decision.events)
            if decision.foreign:
                _hold_others(workplace, connection, plan, place, decision, situation.context)
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)


def _hold_others(
    workplace: Workplace, connection: Connection, plan: Plan, place: Place, decision: Decided, context: Context
) -> None:
    """Hold the batch whose code was met, and every batch open in this room since its last clearance."""
    here = workplace.batch(connection, place.batch)
    room = room_of(connection, here.room) if here.room else None
    others = {found for key in decision.foreign for found in _batches_of(connection, key)}
    others |= set(room.since_clearance if room is not None else ())
    for other in sorted(others - {place.batch}):
        batch = workplace.batch(connection, other)
        hold = PlaceHold(f"its code was met at {place.batch}", identity=True)
        held = decide(workplace.product(connection, batch), batch, hold, context)
        if isinstance(held, Decided):
            plan.write(stream_name("batch", other), batch.version, held.events)


def _batches_of(connection: Connection, key: str) -> tuple[str, ...]:
    found = connection.execute(
        select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded == folded(key)).order_by(IDENTIFIER.c.batch)
    )
    return tuple(found.scalars())


def _key(code: Code) -> str:
    match code:
        case ContainerCode(chain=chain) | OrderCode(chain=chain):
            return chain.code
        case WristbandCode(subject=subject):
            return subject
        case _:
            return getattr(getattr(code, "chain", None), "code", "")
