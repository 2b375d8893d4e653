"""What can be asked about a room."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RegisterRoom:
    """Take a room into the facility."""

    room: str
    name: str
    grade: str


@dataclass(frozen=True, slots=True)
class OccupyRoom:
    """Open a batch's material in a room, after line clearance."""

    room: str
    batch: str
    step: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClearRoom:
    """Record that the room was cleared of a batch's material."""

    room: str
    batch: str
    step: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MoveBatchOut:
    """Record that a batch's material left the room without clearance; never refused for its state."""

    room: str
    batch: str
    to: str
    at: datetime


RoomChange = OccupyRoom | ClearRoom | MoveBatchOut
"""Anything that can be asked about a room that is registered."""

RoomCommand = RegisterRoom | RoomChange
"""Anything that can be asked about a room."""
