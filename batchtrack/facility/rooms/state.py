"""A room as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.rooms.events import BatchMovedOut, RoomCleared, RoomOccupied, RoomRegistered


@dataclass(frozen=True, slots=True)
class Room:
    """A room with at most one batch's material open.

    Attributes:
        grade: cleanliness grade as the facility names it.
        occupant: the batch whose material may be open; None where the room is free.
        step: the step that took the room last; None where the room is free.
        since: when the occupant came; None where the room is free.
        since_clearance: every batch that has been here since the last clearance, in order.
        version: events so far.
    """

    id: str
    name: str
    grade: str
    occupant: str | None
    step: str | None
    since: datetime | None
    since_clearance: tuple[str, ...]
    version: int


def evolve(room: Room | None, event: Event) -> Room:
    """The room after one more event."""
    if room is None:
        if not isinstance(event, RoomRegistered):
            raise out_of_order(event)
        return Room(event.room, event.name, event.grade, None, None, None, (), 1)
    return replace(_changed(room, event), version=room.version + 1)


def _changed(room: Room, event: Event) -> Room:
    match event:
        case RoomOccupied():
            return _occupied(room, event)
        case RoomCleared():
            return replace(room, occupant=None, step=None, since=None, since_clearance=())
        case BatchMovedOut():
            return replace(room, occupant=None, step=None, since=None)
        case _:
            raise out_of_order(event)


def _occupied(room: Room, event: RoomOccupied) -> Room:
    if room.occupant not in {None, event.batch}:
        raise out_of_order(event)
    seen = room.since_clearance if event.batch in room.since_clearance else (*room.since_clearance, event.batch)
    since = room.since if room.occupant else event.at
    return replace(room, occupant=event.batch, step=event.step, since=since, since_clearance=seen)


def fold(events: Iterable[Event]) -> Room | None:
    """The room after all its events."""
    return fold_with(evolve, events)
