"""Materials and equipment for a step: judged by their own records, drawn in the batch's transaction."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.commands import UseEquipment, UseMaterial
from batchtrack.batch.decide import decide
from batchtrack.batch.questions.exceptions import is_excepted
from batchtrack.events import Denied
from batchtrack.facility import equipment, materials
from batchtrack.facility.equipment import Device
from batchtrack.facility.materials import DrawFromLot, Lot, LotUnit
from batchtrack.facility.materials.events import LotDrawn
from batchtrack.facility.streams import device_stream, lot_stream
from batchtrack.journal import stream_name
from batchtrack.product.model import EquipmentDefinition, MaterialDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of

PASSABLE: Final = frozenset({"FA-22", "FA-23", "FA-31", "FA-33"})
"""What QA may except before the use: calibration, quarantine, a lot's own expiry; never another kind or balance."""


def use_lot(workplace: Workplace, batch_id: str, step_id: str, lot_id: str, by: By, *, typed: bool = False) -> Outcome:
    """Fill the step's next open material row of the lot's kind, and draw from the lot."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            lot = _lot(connection, lot_id)
        if lot is None:
            return not_done(refuse("SV-21", lot=lot_id))
        row = lot_row(situation, step_id, lot)
        if row is None:
            return not_done(refuse("SV-22", lot=lot.id, material=lot.material))
        return _draw(workplace, situation, _use_material(step_id, row, lot, typed=typed), lot, row, by)

    return settled(attempt, by)


def use_device(
    workplace: Workplace, batch_id: str, step_id: str, device_id: str, by: By, *, typed: bool = False
) -> Outcome:
    """Fill the step's next open equipment row of the device's kind."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            device = _device(connection, device_id)
        if device is None:
            return not_done(refuse("SV-23", device=device_id))
        row = device_row(situation, step_id, device)
        if row is None:
            return not_done(refuse("SV-24", device=device.id, kind=device.kind))
        command = _use_equipment(situation, step_id, row, device, typed=typed)
        return _use(workplace, situation, command, device, row, by)

    return settled(attempt, by)


def _draw(
    workplace: Workplace, situation: Situation, command: UseMaterial, lot: Lot, row: MaterialDefinition, by: By
) -> Outcome:
    step_id, now, amount = command.step, acted_at(situation, command.step), Decimal(row.amount)
    draw = DrawFromLot(lot.id, row.kind, situation.batch.id, step_id, amount, LotUnit(row.unit), now)
    drawn = materials.decide(lot, draw, now, situation.person.actor)
    decision = decide(situation.product, situation.batch, command, situation.context)
    refusals = (*standing_refusals(situation, step_id, row.id, against(drawn)), *against(decision))
    if refusals or isinstance(decision, Denied):
        return NotDone(refusals)
    plan = situation.plan()
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    # Under an exception of QA the lot's own record still tells what was drawn.
    taken = LotDrawn(batch=situation.batch.id, step=step_id, quantity=amount, at=now)
    plan.write(lot_stream(lot.id), lot.version, (taken,))
    return Done(changed=write(workplace, plan, by), told=decision.told)


def _use(
    workplace: Workplace, situation: Situation, command: UseEquipment, device: Device, row: EquipmentDefinition, by: By
) -> Outcome:
    judged = equipment.may_be_used(device, acted_at(situation, command.step), row.kind)
    decision = decide(situation.product, situation.batch, command, situation.context)
    refusals = (*standing_refusals(situation, command.step, row.id, judged), *against(decision))
    if refusals or isinstance(decision, Denied):
        return NotDone(refusals)
    plan = situation.plan()
    plan.rely(device_stream(device.id), device.version)
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    return Done(changed=write(workplace, plan, by), told=decision.told)


def _use_material(step_id: str, row: MaterialDefinition, lot: Lot, *, typed: bool) -> UseMaterial:
    return UseMaterial(
        step=step_id,
        slot=row.id,
        lot=lot.id,
        name=lot.name,
        expiry=lot.expiry,
        amount=Decimal(row.amount),
        unit=row.unit,
        stream=lot_stream(lot.id),
        version=lot.version,
        typed=typed,
    )


def _use_equipment(
    situation: Situation, step_id: str, row: EquipmentDefinition, device: Device, *, typed: bool
) -> UseEquipment:
    calibration = device.calibration_at(acted_at(situation, step_id))
    return UseEquipment(
        step=step_id,
        slot=row.id,
        device=device.id,
        name=device.name,
        calibration_due=None if calibration is None else calibration.due,
        stream=device_stream(device.id),
        version=device.version,
        typed=typed,
    )


def acted_at(situation: Situation, step_id: str) -> datetime:
    """When the step's acts happened: now, or, of a step typed in from paper, at the time on the paper."""
    state = situation.batch.step(step_id)
    return situation.context.now if state is None or state.transcribed is None else state.transcribed.at


def standing_refusals(
    situation: Situation, step_id: str, slot: str, refusals: tuple[Refusal, ...]
) -> tuple[Refusal, ...]:
    """What still stands against the use once QA's exception for this row, if there is one, is counted."""
    if not is_excepted(situation.batch, step_id, slot):
        return refusals
    return tuple(refusal for refusal in refusals if refusal.code not in PASSABLE)


def lot_row(situation: Situation, step_id: str, lot: Lot) -> MaterialDefinition | None:
    """The step's next open material row of the lot's kind."""
    state = situation.batch.step(step_id)
    used = state.materials if state is not None else {}
    rows = situation.product.step(step_id).materials
    return next((row for row in rows if row.kind == lot.material and row.id not in used), None)


def device_row(situation: Situation, step_id: str, device: Device) -> EquipmentDefinition | None:
    """The step's next open equipment row of the device's kind."""
    state = situation.batch.step(step_id)
    used = state.equipment if state is not None else {}
    rows = situation.product.step(step_id).equipment
    return next((row for row in rows if row.kind == device.kind and row.id not in used), None)


def _lot(connection: Connection, lot_id: str) -> Lot | None:
    return materials.fold(events_of(connection, lot_stream(lot_id)))


def _device(connection: Connection, device_id: str) -> Device | None:
    return equipment.fold(events_of(connection, device_stream(device_id)))
