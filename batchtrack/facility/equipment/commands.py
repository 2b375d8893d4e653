"""What can be asked about a device."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RegisterDevice:
    """Take a device into the facility."""

    device: str
    name: str
    kind: str
    serial: str
    needs_calibration: bool = True


@dataclass(frozen=True, slots=True)
class RecordCalibration:
    """Record a calibration by its certificate."""

    device: str
    on: datetime
    due: datetime
    certificate: str


@dataclass(frozen=True, slots=True)
class TakeOutOfUse:
    """Stop the use of a device."""

    device: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReturnToUse:
    """Let a device be used again."""

    device: str
    reason: str


DeviceChange = RecordCalibration | TakeOutOfUse | ReturnToUse
"""Anything that can be asked about a device that is registered."""

DeviceCommand = RegisterDevice | DeviceChange
"""Anything that can be asked about a device."""
