"""Another patient's code was met: every other batch that this concerns is held in the same transaction."""

from collections.abc import Mapping

from sqlalchemy import Connection

from batchtrack.batch.commands import PlaceHold
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide
from batchtrack.facility.streams import room_stream
from batchtrack.journal import stream_name
from batchtrack.readmodels.products import UnreadableDocumentError
from batchtrack.refusals import Refused
from batchtrack.services.finding import batches_of
from batchtrack.services.recording import Plan
from batchtrack.services.rooms import room_of
from batchtrack.services.situation import Situation
from batchtrack.services.workplace import Workplace


def hold_others(
    workplace: Workplace, connection: Connection, plan: Plan, situation: Situation, foreign: tuple[str, ...]
) -> None:
    """Hold each batch whose code was met, and every batch open in this room since its last clearance.

    One that is complete or has ended needs no hold; one whose record cannot be read gives no permit anyway, and the
    alarm of this batch is recorded all the same.
    """
    here = situation.batch.id
    words = {**_in_the_room(connection, plan, situation), **_met(connection, foreign, here)}
    words.pop(here, None)
    for other, why in sorted(words.items()):
        _hold(workplace, connection, plan, situation, other, why)


def _met(connection: Connection, foreign: tuple[str, ...], here: str) -> Mapping[str, str]:
    """The batches whose code was met, with the words of their hold."""
    found = (each for named in foreign for each in batches_of(connection, named))
    return {each.batch: f"Its code was met at {here}" for each in found if each.at_work}


def _in_the_room(connection: Connection, plan: Plan, situation: Situation) -> Mapping[str, str]:
    """The batches open in this batch's room since its last clearance; nobody enters it unseen meanwhile."""
    room = None if situation.batch.room is None else room_of(connection, situation.batch.room)
    if room is None:
        return {}
    plan.rely(room_stream(room.id), room.version)
    return dict.fromkeys(room.since_clearance, f"Another patient's code was met in {room.name}")


def _hold(workplace: Workplace, connection: Connection, plan: Plan, situation: Situation, other: str, why: str) -> None:
    try:
        batch = workplace.batch(connection, other)
        product = workplace.product(connection, batch)
    except (Refused, UnreadableDocumentError):
        return
    held = decide(product, batch, PlaceHold(why, identity=True), situation.context)
    if isinstance(held, Decided):
        plan.write(stream_name("batch", other), batch.version, held.events)
