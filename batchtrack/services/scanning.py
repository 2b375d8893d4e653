"""A scan in an open step: decoded, then sent to the row it belongs to; a foreign code holds both batches."""

from collections.abc import Callable, Sequence

from batchtrack.batch.commands import Scan, ScanAsSecond, ScanUnknownWristband
from batchtrack.batch.decide import decide
from batchtrack.batch.questions.progress import is_open
from batchtrack.batch.rules.scanning import is_another_patients
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.identity import BadgeCode, Code, DeviceCode, LotCode, RoomCode, decode, describe
from batchtrack.journal import stream_name
from batchtrack.product.model import RoomUse, StepDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.alarming import hold_others
from batchtrack.services.at_hand import Place
from batchtrack.services.beginning import beginning
from batchtrack.services.donor_codes import owner_of, take_donor_code
from batchtrack.services.finding import batches_of, named_by
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.resources import use_device, use_lot
from batchtrack.services.rooms import enter_room
from batchtrack.services.sealed.recognising import Recognised, owner_of_wristband, recognised
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def scan(workplace: Workplace, place: Place, text: str, by: By, *, opened_with: bool = False) -> Outcome:
    """Answer a scan in an open step.

    Args:
        workplace: where.
        place: the open step, and the row with the focus.
        by: who scanned.
        text: as the scanner sent it.
        opened_with: True for the very scan that opened the batch, which is no identity check.
    """
    wristband = recognised(workplace, place.batch, place.step, place.row, text, by)
    if wristband is not None:
        return _wristband(workplace, place, wristband, by)
    code = decode(text)
    if isinstance(code, Refusal):
        return not_done(code)
    return take_code(workplace, place, code, by, opened_with=opened_with)


def take_code(
    workplace: Workplace, place: Place, code: Code, by: By, *, typed: bool = False, opened_with: bool = False
) -> Outcome:
    """Answer a code in an open step, scanned or ``typed``; each kind goes to the rows that can take it."""
    match code:
        case LotCode(lot=lot):
            return use_lot(workplace, place.batch, place.step, lot, by, typed=typed)
        case DeviceCode(device=device):
            return use_device(workplace, place.batch, place.step, device, by, typed=typed)
        case RoomCode(room=room):
            return enter_room(workplace, place.batch, place.step, room, by, typed=typed)
        case BadgeCode():
            return not_done(refuse("SV-25", scanned=describe(code)))
        case _:
            taken = take_donor_code(workplace, place.batch, place.step, code, by, typed=typed)
            return taken or _identity(workplace, place, code, by, typed=typed, opened_with=opened_with)


def scan_as_second(workplace: Workplace, place: Place, text: str, by: By) -> Outcome:
    """Answer a scan of the second person in a signed step, before they verify it."""
    code = owner_of_wristband(workplace, text, by) or decode(text)
    if isinstance(code, Refusal):
        return not_done(code)
    if isinstance(code, BadgeCode):
        return not_done(refuse("SV-25", scanned=describe(code)))
    return _decided(workplace, place, by, lambda owner: ScanAsSecond(place.step, code, owner), code)


def scan_elsewhere(workplace: Workplace, at_hand: Sequence[Place], text: str, by: By) -> Outcome:
    """Answer a scan where no open step is on the screen: it opens its batch, ``made`` in the answer.

    A code of another batch than those worked on at this workstation opens nothing: it is the identity alarm of the step
    that was worked on last.

    Args:
        workplace: where.
        at_hand: the steps that were worked on at this workstation, the last one at the end; those signed since do not
            count any more.
        text: as the scanner sent it.
        by: who scanned.
    """
    code = owner_of_wristband(workplace, text, by) or decode(text)
    if isinstance(code, Refusal):
        return not_done(code)
    still_open = _still_open(workplace, at_hand)
    owner = _owner(workplace, code) if still_open else None
    if still_open and all(_is_foreign(batch, code, owner) for _place, batch in still_open):
        return take_code(workplace, still_open[-1][0], code, by)
    found = _batch_named_by(workplace, code)
    return not_done(found) if isinstance(found, Refusal) else Done(made=found)


def batch_of_code(workplace: Workplace, text: str) -> str | Refusal:
    """The batch that a scan opens when no step is open: by container, order, wristband or chain; the newest of them."""
    code = decode(text)
    return code if isinstance(code, Refusal) else _batch_named_by(workplace, code)


def _batch_named_by(workplace: Workplace, code: Code) -> str | Refusal:
    named = named_by(code)
    if named is not None:
        with reading(workplace.engine) as connection:
            found = batches_of(connection, named)
        if found:
            return found[0].batch
    return refuse("SV-26", scanned=describe(code))


def _owner(workplace: Workplace, code: Code) -> str | None:
    with reading(workplace.engine) as connection:
        return owner_of(workplace, connection, code)


def _is_foreign(batch: Batch, code: Code, owner: str | None) -> bool:
    return is_another_patients(batch, code) or owner not in {None, batch.chain}


def _still_open(workplace: Workplace, at_hand: Sequence[Place]) -> tuple[tuple[Place, Batch], ...]:
    with reading(workplace.engine) as connection:
        known = [(place, workplace.batch(connection, place.batch)) for place in at_hand]
        return tuple(
            (place, batch)
            for place, batch in known
            if is_open(batch, place.step) and _handles(workplace.product(connection, batch).step(place.step))
        )


def _handles(step: StepDefinition) -> bool:
    """Whether somebody of ours has something of the patient's in hand there; papers are typed in without."""
    rows = step.scans or step.materials or step.equipment
    touches = bool(rows or step.makes or step.handles) or step.room is not RoomUse.NONE
    return touches and step.reported_by is None


def _identity(workplace: Workplace, place: Place, code: Code, by: By, *, typed: bool, opened_with: bool) -> Outcome:
    def command(owner: str | None) -> Scan:
        return Scan(place.step, code, place.row, typed=typed, opened_with=opened_with, owner=owner)

    return _decided(workplace, place, by, command, code)


def _wristband(workplace: Workplace, place: Place, found: Recognised, by: By) -> Outcome:
    """A hospital's wristband: matched, or another subject's, or nobody's; its content is kept as a keyed digest."""

    def command(owner: str | None) -> Scan | ScanUnknownWristband:
        if found.code is None:
            return ScanUnknownWristband(place.step, found.row, found.digest)
        return Scan(place.step, found.code, place.row, owner=owner, digest=found.digest)

    return _decided(workplace, place, by, command, found.code)


def _decided(
    workplace: Workplace,
    place: Place,
    by: By,
    command: Callable[[str | None], Scan | ScanAsSecond | ScanUnknownWristband],
    code: Code | None,
) -> Outcome:
    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, place.batch, by, now)
            asked = command(None if code is None else owner_of(workplace, connection, code))
            decision = decide(situation.product, situation.batch, asked, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = situation.plan()
            plan.write(stream_name("batch", place.batch), situation.batch.version, decision.events)
            if decision.foreign:
                hold_others(workplace, connection, plan, situation, decision.foreign)
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)
