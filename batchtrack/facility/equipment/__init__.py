"""Equipment and its calibration."""

from batchtrack.facility.equipment.commands import (
    DeviceChange,
    DeviceCommand,
    RecordCalibration,
    RegisterDevice,
    ReturnToUse,
    TakeOutOfUse,
)
from batchtrack.facility.equipment.decide import decide
from batchtrack.facility.equipment.events import EVENTS, Calibrated, DeviceRegistered, ReturnedToUse, TakenOutOfUse
from batchtrack.facility.equipment.judgement import may_be_used
from batchtrack.facility.equipment.state import Calibration, Device, evolve, fold

__all__ = [
    "EVENTS",
    "Calibrated",
    "Calibration",
    "Device",
    "DeviceChange",
    "DeviceCommand",
    "DeviceRegistered",
    "RecordCalibration",
    "RegisterDevice",
    "ReturnToUse",
    "ReturnedToUse",
    "TakeOutOfUse",
    "TakenOutOfUse",
    "decide",
    "evolve",
    "fold",
    "may_be_used",
]
