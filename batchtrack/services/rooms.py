"""Rooms: taken and cleared in the room's own stream, in the batch's transaction, so that two never share one."""

from sqlalchemy import Connection

from batchtrack.batch.commands import EnterRoom
from batchtrack.batch.context import Denied
from batchtrack.batch.decide import decide
from batchtrack.batch.events.resources import RoomLeft
from batchtrack.database import reading
from batchtrack.facility import rooms
from batchtrack.facility.decision import Refusals
from batchtrack.facility.rooms import ClearRoom, MoveBatchOut, OccupyRoom, Room
from batchtrack.facility.streams import room_stream
from batchtrack.journal import stream_name
from batchtrack.refusals import Refused
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import By
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


def enter_room(workplace: Workplace, batch_id: str, step: str, room_id: str, by: By) -> Outcome:
    """Take a cleared room for the batch, or say who is in it."""

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            room = room_of(connection, room_id)
        occupy = OccupyRoom(room_id, batch_id, step, now)
        taken = rooms.decide(room, occupy, now, situation.person.actor)
        if isinstance(taken, Refusals) or room is None:
            return NotDone(taken.refusals if isinstance(taken, Refusals) else ())
        command = EnterRoom(step, room.id, room.name, room_stream(room.id), room.version)
        decision = decide(situation.product, situation.batch, command, situation.context)
        if isinstance(decision, Denied):
            return NotDone(decision.refusals)
        plan = situation.plan()
        plan.write(stream_name("batch", batch_id), situation.batch.version, decision.events)
        plan.write(room_stream(room.id), room.version, taken.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def move_out(workplace: Workplace, batch_id: str, room_id: str, to: str, by: By) -> Outcome:
    """Move a batch to storage, always possible, also for a held one; the room then waits for its clearance."""

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            room = room_of(connection, room_id)
        moved = rooms.decide(room, MoveBatchOut(room_id, batch_id, to, now), now, situation.person.actor)
        if isinstance(moved, Refusals) or room is None:
            return NotDone(moved.refusals if isinstance(moved, Refusals) else ())
        plan = situation.plan()
        plan.write(room_stream(room.id), room.version, moved.events)
        step = situation.batch.step(room.step or "")
        if situation.batch.room == room_id and step is not None:
            left = RoomLeft(step=step.id, room=room_id)
            plan.write(stream_name("batch", batch_id), situation.batch.version, (left,))
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def add_clearance(connection: Connection, plan: Plan, situation: Situation, left: RoomLeft) -> None:
    """Clear the room in its own stream together with the signature of the clearance step.

    Raises:
        Refused: the room's own record says otherwise.
    """
    room = room_of(connection, left.room)
    command = ClearRoom(left.room, situation.batch.id, left.step, situation.context.now)
    cleared = rooms.decide(room, command, situation.context.now, situation.person.actor)
    if isinstance(cleared, Refusals):
        raise Refused(*cleared.refusals)
    plan.write(room_stream(left.room), room.version if room else 0, cleared.events)


def room_of(connection: Connection, room_id: str) -> Room | None:
    """The room of that id, None where there is none."""
    return rooms.fold(events_of(connection, room_stream(room_id)))
