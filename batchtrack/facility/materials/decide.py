"""What may happen to a material lot."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, moment_text, new_id, not_after, unknown
from batchtrack.facility.materials.commands import (
    ApproveLot,
    BlockLot,
    DrawFromLot,
    LotChange,
    LotCommand,
    QuarantineLot,
    ReceiveLot,
)
from batchtrack.facility.materials.events import (
    LotApproved,
    LotBlocked,
    LotDrawn,
    LotQuarantined,
    LotReceived,
)
from batchtrack.facility.materials.judgement import against_quantity, may_be_used
from batchtrack.facility.materials.state import Lot, LotStatus
from batchtrack.facility.rights import Right
from batchtrack.refusals import Refusal, refuse


def decide(lot: Lot | None, command: LotCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, ReceiveLot):
        return _receive(lot, command, actor)
    if lot is None:
        return answer([unknown("material lot", command.lot)])
    return _change(lot, command, now, actor)


def _receive(lot: Lot | None, command: ReceiveLot, actor: Actor) -> Decision:
    texts = {"material": command.material, "name": command.name, "supplier's lot number": command.supplier_lot}
    return answer(
        [
            *may(actor, Right.RECEIVE_LOTS),
            *new_id("material lot", command.lot, exists=lot is not None),
            *filled(texts),
            *against_quantity(command.quantity, command.unit),
        ],
        LotReceived(
            lot=command.lot,
            material=command.material,
            name=command.name,
            supplier_lot=command.supplier_lot,
            quantity=command.quantity,
            unit=command.unit,
            expiry=command.expiry,
            received_by=actor.person,
        ),
    )


def _change(lot: Lot, command: LotChange, now: datetime, actor: Actor) -> Decision:
    match command:
        case ApproveLot():
            return answer(_against_approval(lot, now, actor), LotApproved())
        case QuarantineLot(reason=reason):
            against = [*may(actor, Right.QUARANTINE_LOTS), *_unless(lot, LotStatus.APPROVED)]
            return answer([*against, *filled({"reason": reason})], LotQuarantined(reason=reason))
        case BlockLot(reason=reason):
            against = [*may(actor, Right.BLOCK_LOTS), *_unless(lot, LotStatus.APPROVED, LotStatus.QUARANTINE)]
            return answer([*against, *filled({"reason": reason})], LotBlocked(reason=reason))
        case DrawFromLot():
            return _draw(lot, command, now, actor)


def _unless(lot: Lot, *wanted: LotStatus) -> list[Refusal]:
    return [] if lot.status in wanted else [refuse("FA-37", lot=lot.id, status=lot.status.value)]


def _against_approval(lot: Lot, now: datetime, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.APPROVE_LOTS)
    yield from _unless(lot, LotStatus.QUARANTINE)
    if lot.received_by == actor.person:
        yield refuse("FA-38", lot=lot.id, person=actor.person)
    if now > lot.expiry:
        yield refuse("FA-33", lot=lot.id, expiry=moment_text(lot.expiry), at=moment_text(now))


def _draw(lot: Lot, command: DrawFromLot, now: datetime, actor: Actor) -> Decision:
    other_unit = refuse("FA-39", lot=lot.id, unit=lot.unit.value, told=command.unit.value)
    return answer(
        [
            *may(actor, Right.DRAW_LOTS),
            *not_after("use of the material", command.at, now),
            *([] if command.unit is lot.unit else [other_unit]),
            *may_be_used(lot, command.at, command.material, command.quantity),
        ],
        LotDrawn(batch=command.batch, step=command.step, quantity=command.quantity, at=command.at),
    )
