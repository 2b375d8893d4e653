"""What may happen to a device."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.equipment.commands import (
    DeviceChange,
    DeviceCommand,
    RecordCalibration,
    RegisterDevice,
    ReturnToUse,
    TakeOutOfUse,
)
from batchtrack.facility.equipment.events import Calibrated, DeviceRegistered, ReturnedToUse, TakenOutOfUse
from batchtrack.facility.equipment.state import Device
from batchtrack.facility.facts import filled, moment_text, new_id, not_after, unknown
from batchtrack.facility.rights import Right
from batchtrack.refusals import Refusal, refuse


def decide(device: Device | None, command: DeviceCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, RegisterDevice):
        return _register(device, command, actor)
    if device is None:
        return answer([unknown("device", command.device)])
    return _change(device, command, now, actor)


def _register(device: Device | None, command: RegisterDevice, actor: Actor) -> Decision:
    return answer(
        [
            *may(actor, Right.REGISTER_EQUIPMENT),
            *new_id("device", command.device, exists=device is not None),
            *filled({"name": command.name, "kind": command.kind, "serial number": command.serial}),
        ],
        DeviceRegistered(
            device=command.device,
            name=command.name,
            device_kind=command.kind,
            serial=command.serial,
            needs_calibration=command.needs_calibration,
        ),
    )


def _change(device: Device, command: DeviceChange, now: datetime, actor: Actor) -> Decision:
    match command:
        case RecordCalibration(on=on, due=due, certificate=certificate):
            return answer(
                _against_calibration(device, command, now, actor),
                Calibrated(on=on, due=due, certificate=certificate),
            )
        case TakeOutOfUse(reason=reason):
            known = [refuse("FA-21", device=device.id, reason=device.out_of_use)] if device.out_of_use else []
            return answer(
                [*may(actor, Right.TAKE_OUT_OF_USE), *known, *filled({"reason": reason})],
                TakenOutOfUse(reason=reason),
            )
        case ReturnToUse(reason=reason):
            in_use = [] if device.out_of_use else [refuse("FA-25", device=device.id)]
            return answer(
                [*may(actor, Right.RETURN_TO_USE), *in_use, *filled({"reason": reason})],
                ReturnedToUse(reason=reason),
            )


def _against_calibration(device: Device, command: RecordCalibration, now: datetime, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.RECORD_CALIBRATION)
    yield from not_after("calibration", command.on, now)
    yield from filled({"certificate": command.certificate})
    if command.due <= command.on:
        on, due = moment_text(command.on), moment_text(command.due)
        yield refuse("FA-24", device=device.id, on=on, due=due)
