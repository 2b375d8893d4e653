"""Whether a device may be used at a moment."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.facility.equipment.state import Device
from batchtrack.facility.facts import moment_text
from batchtrack.refusals import Refusal, refuse


def may_be_used(device: Device, at: datetime, kind_wanted: str) -> tuple[Refusal, ...]:
    """What stands against using the device then; all at once, empty if nothing does.

    Times are compared exactly: at the very moment a calibration is due it still holds, a microsecond later not.
    """
    return tuple(_against(device, at, kind_wanted))


def _against(device: Device, at: datetime, kind_wanted: str) -> Iterator[Refusal]:
    if device.kind != kind_wanted:
        yield refuse("FA-20", device=device.id, kind=device.kind, wanted=kind_wanted)
    if device.out_of_use is not None:
        yield refuse("FA-21", device=device.id, reason=device.out_of_use)
    if not device.needs_calibration:
        return
    calibration = device.calibration_at(at)
    if calibration is None:
        yield refuse("FA-22", device=device.id, at=moment_text(at))
    elif at > calibration.due:
        yield refuse("FA-23", device=device.id, due=moment_text(calibration.due), at=moment_text(at))
