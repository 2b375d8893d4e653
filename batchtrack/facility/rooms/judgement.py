"""Whether a batch's material may be open in a room."""

from batchtrack.facility.rooms.state import Room
from batchtrack.refusals import Refusal, refuse


def may_be_occupied(room: Room, batch: str) -> tuple[Refusal, ...]:
    """What stands against opening this batch's material here: one patient's at a time."""
    if room.occupant in {None, batch}:
        return ()
    return (refuse("FA-40", room=room.id, occupant=f"{room.occupant}", step=f"{room.step}", batch=batch),)
