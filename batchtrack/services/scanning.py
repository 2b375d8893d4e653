"""A scan in an open step: decoded, then sent to the row it belongs to; a foreign code holds both batches."""

from dataclasses import dataclass

from batchtrack.batch.commands import Scan
from batchtrack.batch.decide import decide
from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.identity import BadgeCode, Code, DeviceCode, LotCode, RoomCode, decode, describe
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.alarming import hold_others
from batchtrack.services.beginning import beginning
from batchtrack.services.finding import batches_of, named_by
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.resources import use_device, use_lot
from batchtrack.services.rooms import enter_room
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
    """The batch that a scan opens when no step is open: by container, order, wristband or chain; the newest of them."""
    code = decode(text)
    if isinstance(code, Refusal):
        return code
    named = named_by(code)
    if named is not None:
        with reading(workplace.engine) as connection:
            found = batches_of(connection, named)
        if found:
            return found[0].batch
    return refuse("SV-26", scanned=describe(code))


def _identity(workplace: Workplace, place: Place, code: Code, by: By, *, typed: bool, opened_with: bool) -> Outcome:
    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, place.batch, by, now)
            command = Scan(place.step, code, place.row, typed=typed, opened_with=opened_with)
            decision = decide(situation.product, situation.batch, command, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = situation.plan()
            plan.write(stream_name("batch", place.batch), situation.batch.version, decision.events)
            if decision.foreign:
                hold_others(workplace, connection, plan, situation, decision.foreign)
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)
