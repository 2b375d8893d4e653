"""A device as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from batchtrack.events import Event
from batchtrack.facility.equipment.events import Calibrated, DeviceRegistered, ReturnedToUse, TakenOutOfUse
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class Calibration:
    """From when to when a calibration holds, both ends included."""

    on: datetime
    due: datetime
    certificate: str


@dataclass(frozen=True, slots=True)
class Device:
    """A piece of equipment.

    Attributes:
        kind: what a step asks for, ``centrifuge``.
        serial: the maker's number, as instrument files carry it.
        calibrations: in the order in which they were recorded.
        out_of_use: why it is not used; None while it is in use.
        version: events so far.
    """

    id: str
    name: str
    kind: str
    serial: str
    needs_calibration: bool
    calibrations: tuple[Calibration, ...]
    out_of_use: str | None
    version: int

    def calibration_at(self, at: datetime) -> Calibration | None:
        """The newest calibration that had been made by then, whether due or not."""
        made = [calibration for calibration in self.calibrations if calibration.on <= at]
        return max(reversed(made), key=lambda calibration: calibration.on) if made else None


def evolve(device: Device | None, event: Event) -> Device:
    """The device after one more event."""
    if device is None:
        if not isinstance(event, DeviceRegistered):
            raise out_of_order(event)
        return Device(event.device, event.name, event.device_kind, event.serial, event.needs_calibration, (), None, 1)
    return replace(_changed(device, event), version=device.version + 1)


def _changed(device: Device, event: Event) -> Device:
    match event:
        case Calibrated():
            made = Calibration(event.on, event.due, event.certificate)
            return replace(device, calibrations=(*device.calibrations, made))
        case TakenOutOfUse():
            return replace(device, out_of_use=event.reason)
        case ReturnedToUse():
            return replace(device, out_of_use=None)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Device | None:
    """The device after all its events."""
    return fold_with(evolve, events)
