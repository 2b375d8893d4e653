"""The room becomes free: after its signed clearance, or because the material went elsewhere."""

from batchtrack.batch.commands import LeaveRoom
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.order import Commented
from batchtrack.batch.events.resources import RoomLeft
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import reads_only, worded
from batchtrack.batch.rules.staleness import void_step
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product, RoomUse, StepDefinition
from batchtrack.refusals import refuse

ROOM = "room"


def leave_room(product: Product, batch: Batch, command: LeaveRoom, context: Context) -> Decision:
    """Move the material out, for example into quarantine storage; a report, so a hold does not stop it.

    Before the material is open again the line is cleared anew: the line clearance that let it in is voided.
    """
    refusals = (*reads_only(context, f"moving {batch.id}"), *worded(command.words))
    if batch.room is None:
        return Denied((*refusals, refuse("BA-94", batch=batch.id)))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(Commented(step=None, field=None, text=command.words))
    entered = next(step for step in product.steps if step.room is RoomUse.ENTERS)
    draft.add(RoomLeft(step=entered.id, room=batch.room))
    void_step(draft, entered.id, ROOM)
    return draft.decided()


def leave_if_cleared(draft: Draft, step: StepDefinition) -> None:
    """Free the room when the step that clears it is complete."""
    if step.room is RoomUse.LEAVES and draft.batch.room is not None:
        draft.add(RoomLeft(step=step.id, room=draft.batch.room))
