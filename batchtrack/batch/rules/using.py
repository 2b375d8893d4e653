"""Materials, equipment and rooms for a step; whether they may be used is the register's answer, asked before."""

from batchtrack.batch.commands import EnterRoom, UseEquipment, UseMaterial
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed, RoomEntered
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import held, is_told
from batchtrack.batch.rules.rows import open_step
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, RoomUse, StepDefinition
from batchtrack.refusals import Refusal, refuse


def use_material(product: Product, batch: Batch, command: UseMaterial, context: Context) -> Decision:
    """Note the lot that a row uses; once noted it is drawn from the lot and stays."""
    step = product.step(command.step)
    refusals = _open(product, batch, step, context)
    state = batch.step(step.id)
    if state is not None and command.slot in state.materials:
        refusals = (*refusals, refuse("BA-27", row=command.slot, used=state.materials[command.slot].lot))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        MaterialUsed(
            step=step.id,
            slot=command.slot,
            lot=command.lot,
            name=command.name,
            amount=command.amount,
            unit=command.unit,
            expiry=command.expiry,
            relied=Reliance(stream=command.stream, version=command.version),
            typed=command.typed,
        )
    )
    return draft.decided()


def use_equipment(product: Product, batch: Batch, command: UseEquipment, context: Context) -> Decision:
    """Note the device that a row uses."""
    step = product.step(command.step)
    refusals = _open(product, batch, step, context)
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        EquipmentUsed(
            step=step.id,
            slot=command.slot,
            device=command.device,
            name=command.name,
            calibration_due=command.calibration_due,
            relied=Reliance(stream=command.stream, version=command.version),
            typed=command.typed,
        )
    )
    return draft.decided()


def enter_room(product: Product, batch: Batch, command: EnterRoom, context: Context) -> Decision:
    """Take a cleared room for the patient's open material."""
    step = product.step(command.step)
    refusals = _open(product, batch, step, context)
    if step.room is not RoomUse.ENTERS:
        refusals = (*refusals, refuse("BA-28", step=step.title))
    elif (state := batch.step(step.id)) is not None and state.room is not None:
        refusals = (*refusals, refuse("BA-23", step=step.title, room=state.room))
    elif batch.room is not None:
        refusals = (*refusals, refuse("BA-29", batch=batch.id, room=batch.room))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    relied = Reliance(stream=command.stream, version=command.version)
    draft.add(RoomEntered(step=step.id, room=command.room, name=command.name, relied=relied, typed=command.typed))
    return draft.decided()


def _open(product: Product, batch: Batch, step: StepDefinition, context: Context) -> tuple[Refusal, ...]:
    """What is taken into use is permitted, so a hold stops it; what somebody else used is written down."""
    holds = () if is_told(batch, step) else held(batch)
    return (*open_step(product, batch, step, context), *holds)
