"""What may happen to a room."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decided, Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, new_id, not_after, unknown
from batchtrack.facility.rights import Right
from batchtrack.facility.rooms.commands import (
    ClearRoom,
    MoveBatchOut,
    OccupyRoom,
    RegisterRoom,
    RoomChange,
    RoomCommand,
)
from batchtrack.facility.rooms.events import BatchMovedOut, RoomCleared, RoomOccupied, RoomRegistered
from batchtrack.facility.rooms.judgement import may_be_occupied
from batchtrack.facility.rooms.state import Room
from batchtrack.refusals import Refusal, refuse


def decide(room: Room | None, command: RoomCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, RegisterRoom):
        return _register(room, command, actor)
    if room is None:
        return answer([unknown("room", command.room)])
    return _change(room, command, now, actor)


def _register(room: Room | None, command: RegisterRoom, actor: Actor) -> Decision:
    return answer(
        [
            *may(actor, Right.REGISTER_ROOMS),
            *new_id("room", command.room, exists=room is not None),
            *filled({"name": command.name, "grade": command.grade}),
        ],
        RoomRegistered(room=command.room, name=command.name, grade=command.grade),
    )


def _change(room: Room, command: RoomChange, now: datetime, actor: Actor) -> Decision:
    match command:
        case OccupyRoom(batch=batch, step=step, at=at):
            return answer(
                [
                    *may(actor, Right.WORK_IN_ROOMS),
                    *not_after("room's opening", at, now),
                    *may_be_occupied(room, batch),
                ],
                RoomOccupied(batch=batch, step=step, at=at),
            )
        case ClearRoom(batch=batch, step=step, at=at):
            return answer(_against_clearance(room, command, now, actor), RoomCleared(batch=batch, step=step, at=at))
        case MoveBatchOut():
            return _move_out(room, command, now, actor)


def _against_clearance(room: Room, command: ClearRoom, now: datetime, actor: Actor) -> Iterator[Refusal]:
    """A room is cleared of its occupant, or of the batch that was moved out of it."""
    yield from may(actor, Right.WORK_IN_ROOMS)
    yield from not_after("clearance", command.at, now)
    here = (room.occupant,) if room.occupant else room.since_clearance
    if command.batch not in here:
        yield refuse("FA-41", room=room.id, batch=command.batch, here=", ".join(here) or "none")


def _move_out(room: Room, command: MoveBatchOut, now: datetime, actor: Actor) -> Decision:
    against = [*may(actor, Right.MOVE_BATCHES), *not_after("move", command.at, now), *filled({"place": command.to})]
    if not against and room.occupant != command.batch:
        return Decided(())
    return answer(against, BatchMovedOut(batch=command.batch, to=command.to, at=command.at))
