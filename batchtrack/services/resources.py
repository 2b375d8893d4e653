"""Materials and equipment for a step: judged by their own records, drawn in the batch's transaction."""

from decimal import Decimal

from batchtrack.batch.commands import UseEquipment, UseMaterial
from batchtrack.batch.context import Decision, Denied
from batchtrack.batch.decide import decide
from batchtrack.database import reading
from batchtrack.facility import equipment, materials
from batchtrack.facility.decision import Refusals
from batchtrack.facility.equipment import Device
from batchtrack.facility.materials import DrawFromLot, Lot, LotUnit
from batchtrack.facility.streams import device_stream, lot_stream
from batchtrack.journal import stream_name
from batchtrack.product.model import EquipmentDefinition, MaterialDefinition, Product
from batchtrack.refusals import refuse
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


def use_lot(workplace: Workplace, batch_id: str, step_id: str, lot_id: str, by: By) -> Outcome:
    """Fill the step's next open material row of the lot's kind, and draw from the lot."""

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            lot = materials.fold(events_of(connection, lot_stream(lot_id)))
        if lot is None:
            return not_done(refuse("SV-21", lot=lot_id))
        row = _material_row(situation, step_id, lot)
        if row is None:
            return not_done(refuse("SV-22", lot=lot.id, material=lot.material))
        return _draw(workplace, situation, step_id, lot, row, by)

    return settled(attempt, by)


def use_device(workplace: Workplace, batch_id: str, step_id: str, device_id: str, by: By) -> Outcome:
    """Fill the step's next open equipment row of the device's kind."""

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            device = equipment.fold(events_of(connection, device_stream(device_id)))
        if device is None:
            return not_done(refuse("SV-23", device=device_id))
        row = _equipment_row(situation, step_id, device)
        if row is None:
            return not_done(refuse("SV-24", device=device.id, kind=device.kind))
        against = equipment.may_be_used(device, now, row.kind)
        if against:
            return NotDone(against)
        return _use(workplace, situation, step_id, device, row, by)

    return settled(attempt, by)


def _draw(
    workplace: Workplace, situation: Situation, step_id: str, lot: Lot, row: MaterialDefinition, by: By
) -> Outcome:
    now = situation.context.now
    amount = Decimal(row.amount)
    draw = DrawFromLot(lot.id, row.kind, situation.batch.id, step_id, amount, LotUnit(row.unit), now)
    drawn = materials.decide(lot, draw, now, situation.person.actor)
    if isinstance(drawn, Refusals):
        return NotDone(drawn.refusals)
    decision = decide(
        situation.product,
        situation.batch,
        UseMaterial(
            step=step_id,
            slot=row.id,
            lot=lot.id,
            name=lot.name,
            expiry=lot.expiry,
            amount=amount,
            unit=row.unit,
            stream=lot_stream(lot.id),
            version=lot.version,
        ),
        situation.context,
    )
    if isinstance(decision, Denied):
        return NotDone(decision.refusals)
    plan = situation.plan()
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    plan.write(lot_stream(lot.id), lot.version, drawn.events)
    return Done(changed=write(workplace, plan, by))


def _use(
    workplace: Workplace, situation: Situation, step_id: str, device: Device, row: EquipmentDefinition, by: By
) -> Outcome:
    calibration = device.calibration_at(situation.context.now)
    decision: Decision = decide(
        situation.product,
        situation.batch,
        UseEquipment(
            step=step_id,
            slot=row.id,
            device=device.id,
            name=device.name,
            calibration_due=None if calibration is None else calibration.due,
            stream=device_stream(device.id),
            version=device.version,
        ),
        situation.context,
    )
    if isinstance(decision, Denied):
        return NotDone(decision.refusals)
    plan = situation.plan()
    plan.rely(device_stream(device.id), device.version)
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    return Done(changed=write(workplace, plan, by))


def _material_row(situation: Situation, step_id: str, lot: Lot) -> MaterialDefinition | None:
    state = situation.batch.step(step_id)
    used = state.materials if state is not None else {}
    rows = _step_materials(situation.product, step_id)
    return next((row for row in rows if row.kind == lot.material and row.id not in used), None)


def _step_materials(product: Product, step_id: str) -> tuple[MaterialDefinition, ...]:
    return product.step(step_id).materials


def _equipment_row(situation: Situation, step_id: str, device: Device) -> EquipmentDefinition | None:
    state = situation.batch.step(step_id)
    used = state.equipment if state is not None else {}
    rows = situation.product.step(step_id).equipment
    return next((row for row in rows if row.kind == device.kind and row.id not in used), None)
