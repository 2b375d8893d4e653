"""Rooms: taken and left in the room's own stream, in the batch's transaction, so that two batches never share one."""

from sqlalchemy import Connection

from batchtrack.batch.commands import EnterRoom
from batchtrack.batch.decide import decide
from batchtrack.batch.events.resources import RoomLeft
from batchtrack.events import Denied
from batchtrack.facility import rooms
from batchtrack.facility.rooms import ClearRoom, MoveBatchOut, OccupyRoom, Room
from batchtrack.facility.streams import room_stream
from batchtrack.journal import stream_name
from batchtrack.product.model import RoomUse
from batchtrack.refusals import Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By
from batchtrack.services.permits import permit_doubts
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


def enter_room(workplace: Workplace, batch_id: str, step: str, room_id: str, by: By, *, typed: bool = False) -> Outcome:
    """Take a free room for the batch, or say who is in it."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            room, doubted = room_of(connection, room_id), permit_doubts(workplace, connection)
        if doubted:
            return NotDone(doubted)
        if room is None:
            return not_done(refuse("FA-03", what="room", id=room_id))
        taken = rooms.decide(room, OccupyRoom(room_id, batch_id, step, now), now, situation.person.actor)
        command = EnterRoom(step, room.id, room.name, room_stream(room.id), room.version, typed=typed)
        decision = decide(situation.product, situation.batch, command, situation.context)
        if isinstance(taken, Denied) or isinstance(decision, Denied):
            return NotDone((*against(taken), *against(decision)))
        plan = situation.plan()
        plan.write(stream_name("batch", batch_id), situation.batch.version, decision.events)
        plan.write(room_stream(room.id), room.version, taken.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def leave(connection: Connection, plan: Plan, situation: Situation, left: RoomLeft, to: str) -> None:
    """Write into the room's own stream that the batch left: cleared by the step that clears it, else moved out.

    Args:
        connection: the snapshot that the act is decided on.
        plan: of the act.
        situation: of the act.
        left: the event of the batch.
        to: where the material goes, where the room was not cleared.

    Raises:
        Refused: the room's own record says otherwise.
    """
    room, now, batch = room_of(connection, left.room), situation.context.now, situation.batch.id
    clears = situation.product.step(left.step).room is RoomUse.LEAVES
    command = ClearRoom(left.room, batch, left.step, now) if clears else MoveBatchOut(left.room, batch, to, now)
    decided = rooms.decide(room, command, now, situation.person.actor)
    if isinstance(decided, Denied):
        raise Refused(*decided.refusals)
    plan.write(room_stream(left.room), room.version if room else 0, decided.events)


def room_of(connection: Connection, room_id: str) -> Room | None:
    """The room of that id, None where there is none.

    Raises:
        Refused: the room's record cannot be read (SV-08).
    """
    return rooms.fold(events_of(connection, room_stream(room_id)))
