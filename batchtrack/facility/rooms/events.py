"""The facts of a room, stream ``room/<id>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime


class RoomRegistered(Event):
    """A room where material may be open."""

    KIND: ClassVar[str] = "room.registered"

    room: PlainText
    name: PlainText
    grade: PlainText


class RoomOccupied(Event):
    """A batch's material may be open here from now on, and no other's."""

    KIND: ClassVar[str] = "room.occupied"

    batch: PlainText
    step: PlainText
    at: UtcTime


class RoomCleared(Event):
    """The room was cleared; the signature of ``step`` in the batch's record covers the clearance."""

    KIND: ClassVar[str] = "room.cleared"

    batch: PlainText
    step: PlainText
    at: UtcTime


class BatchMovedOut(Event):
    """A batch's material left the room without clearance, into quarantine storage."""

    KIND: ClassVar[str] = "room.batch_moved_out"

    batch: PlainText
    to: PlainText
    at: UtcTime


EVENTS: Final[tuple[type[Event], ...]] = (RoomRegistered, RoomOccupied, RoomCleared, BatchMovedOut)
