"""What may happen to a cell bank; a vial is one recipient's at a time, so the bank's stream decides who wins it."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.cell_banks.commands import (
    ApproveBank,
    BankChange,
    BankCommand,
    BlockBank,
    DestroyVial,
    FreeVial,
    RegisterBank,
    ReserveVial,
    StoreVials,
    WithdrawVial,
)
from batchtrack.facility.cell_banks.events import (
    BankApproved,
    BankBlocked,
    BankRegistered,
    VialDestroyed,
    VialFreed,
    VialReserved,
    VialsStored,
    VialWithdrawn,
)
from batchtrack.facility.cell_banks.state import BankStatus, CellBank, VialState
from batchtrack.facility.cell_banks.typing import typed
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, new_id, not_after, unknown
from batchtrack.facility.rights import Right
from batchtrack.identity import Din, is_id, parse_din
from batchtrack.refusals import Refusal, refuse


def decide(bank: CellBank | None, command: BankCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, RegisterBank):
        return _register(bank, command, actor)
    if bank is None:
        return answer([unknown("cell bank", command.bank)])
    return _change(bank, command, now, actor)


def _register(bank: CellBank | None, command: RegisterBank, actor: Actor) -> Decision:
    din = parse_din(command.donation)
    texts = {"name": command.name, "product code": command.product_code}
    return answer(
        [
            *may(actor, Right.REGISTER_BANKS),
            *new_id("cell bank", command.bank, exists=bank is not None),
            *(() if is_id(command.donor) else (refuse("FA-01", what="donor", id=command.donor),)),
            *filled(texts),
            *((din,) if isinstance(din, Refusal) else ()),
            *typed("donor", command.typing),
        ],
        BankRegistered(
            bank=command.bank,
            name=command.name,
            donor=command.donor,
            donation=din.text if isinstance(din, Din) else "",
            product_code=command.product_code,
            typing=command.typing,
            registered_by=actor.person,
        ),
    )


def _change(bank: CellBank, command: BankChange, now: datetime, actor: Actor) -> Decision:
    match command:
        case StoreVials():
            return answer(_against_storing(bank, command, actor), VialsStored(vials=command.vials, place=command.place))
        case ApproveBank():
            return answer(_against_approval(bank, actor), BankApproved())
        case BlockBank(reason=reason):
            against = [*may(actor, Right.APPROVE_BANKS), *filled({"reason": reason}), *_unless_blocked(bank)]
            return answer(against, BankBlocked(reason=reason))
        case _:
            return _of_vial(bank, command, now, actor)


def _of_vial(
    bank: CellBank, command: ReserveVial | FreeVial | WithdrawVial | DestroyVial, now: datetime, actor: Actor
) -> Decision:
    vial = command.vial
    match command:
        case ReserveVial(batch=batch, subject=subject):
            against = [*may(actor, Right.ALLOCATE_VIALS), *_usable(bank), *_state(bank, vial, VialState.FREE)]
            return answer(against, VialReserved(vial=vial, batch=batch, subject=subject))
        case FreeVial(batch=batch, reason=reason):
            against = [*may(actor, Right.ALLOCATE_VIALS), *filled({"reason": reason}), *_reserved(bank, vial, batch)]
            return answer(against, VialFreed(vial=vial, batch=batch, reason=reason))
        case WithdrawVial(batch=batch, at=at):
            against = [*may(actor, Right.WITHDRAW_VIALS), *_usable(bank), *_reserved(bank, vial, batch)]
            return answer([*against, *not_after("withdrawal", at, now)], VialWithdrawn(vial=vial, batch=batch, at=at))
        case DestroyVial(reason=reason):
            against = [*may(actor, Right.APPROVE_BANKS), *filled({"reason": reason})]
            return answer([*against, *_state(bank, vial, VialState.FREE)], VialDestroyed(vial=vial, reason=reason))


def _against_storing(bank: CellBank, command: StoreVials, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.REGISTER_BANKS)
    yield from filled({"place": command.place, "list of vials": "".join(command.vials)})
    for vial in dict.fromkeys(command.vials):
        yield from new_id("vial", vial, exists=vial in bank.vials or command.vials.count(vial) > 1)


def _against_approval(bank: CellBank, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.APPROVE_BANKS)
    if bank.status is not BankStatus.QUARANTINE:
        yield refuse("CT-34", bank=bank.id, status=bank.status.value)
    if bank.registered_by == actor.person:
        yield refuse("CT-35", bank=bank.id, person=actor.person)


def _unless_blocked(bank: CellBank) -> Iterator[Refusal]:
    if bank.status is BankStatus.BLOCKED:
        yield refuse("CT-34", bank=bank.id, status=bank.status.value)


def _usable(bank: CellBank) -> Iterator[Refusal]:
    if bank.status is not BankStatus.APPROVED:
        yield refuse("CT-36", bank=bank.id, status=bank.status.value)


def _state(bank: CellBank, name: str, wanted: VialState) -> Iterator[Refusal]:
    vial = bank.vials.get(name)
    if vial is None:
        yield refuse("CT-37", bank=bank.id, vial=name)
    elif vial.state is not wanted:
        whose = "" if vial.batch is None else f" for batch {vial.batch}"
        yield refuse("CT-38", bank=bank.id, vial=name, state=f"{vial.state.value}{whose}")


def _reserved(bank: CellBank, name: str, batch: str) -> Iterator[Refusal]:
    yield from _state(bank, name, VialState.RESERVED)
    vial = bank.vials.get(name)
    if vial is not None and vial.state is VialState.RESERVED and vial.batch != batch:
        yield refuse("CT-39", bank=bank.id, vial=name, batch=batch, other=vial.batch or "nobody")
