"""The facts of a device, stream ``device/<id>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime


class DeviceRegistered(Event):
    """A device came into the facility; without a calibration it is not used where it needs one."""

    KIND: ClassVar[str] = "device.registered"

    device: PlainText
    name: PlainText
    device_kind: PlainText
    serial: PlainText
    needs_calibration: bool


class Calibrated(Event):
    """A calibration holds from one moment until it is due again (21 CFR 211.68(a), 211.160(b)(4))."""

    KIND: ClassVar[str] = "device.calibrated"

    on: UtcTime
    due: UtcTime
    certificate: PlainText


class TakenOutOfUse(Event):
    """The device is used no more until it is returned to use."""

    KIND: ClassVar[str] = "device.taken_out_of_use"

    reason: PlainText


class ReturnedToUse(Event):
    """QA lets the device be used again."""

    KIND: ClassVar[str] = "device.returned_to_use"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (DeviceRegistered, Calibrated, TakenOutOfUse, ReturnedToUse)
