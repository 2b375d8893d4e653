"""Rooms, each with one patient's open material at a time."""

from batchtrack.facility.rooms.commands import (
    ClearRoom,
    MoveBatchOut,
    OccupyRoom,
    RegisterRoom,
    RoomChange,
    RoomCommand,
)
from batchtrack.facility.rooms.decide import decide
from batchtrack.facility.rooms.events import EVENTS, BatchMovedOut, RoomCleared, RoomOccupied, RoomRegistered
from batchtrack.facility.rooms.judgement import may_be_occupied
from batchtrack.facility.rooms.state import Room, evolve, fold

__all__ = [
    "EVENTS",
    "BatchMovedOut",
    "ClearRoom",
    "MoveBatchOut",
    "OccupyRoom",
    "RegisterRoom",
    "Room",
    "RoomChange",
    "RoomCleared",
    "RoomCommand",
    "RoomOccupied",
    "RoomRegistered",
    "decide",
    "evolve",
    "fold",
    "may_be_occupied",
]
