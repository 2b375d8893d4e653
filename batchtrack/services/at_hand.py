"""Where work is under way: the open steps that were worked on at one workstation, as the record tells it."""

import json
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, select

from batchtrack.batch.events.entries import EntryNotApplicable, EntryRecorded, EntryRetyped
from batchtrack.batch.events.identity import ScanMatched, ScanRefused, StepContinued
from batchtrack.batch.events.resources import EquipmentUsed, MaterialUsed, RoomEntered
from batchtrack.batch.events.steps import StepStarted
from batchtrack.database import reading
from batchtrack.database.tables import EVENT
from batchtrack.journal import id_of, stream_name
from batchtrack.readmodels.batches import RUNNING
from batchtrack.readmodels.tables import BATCH
from batchtrack.services.workplace import Workplace

_WORK: Final = (
    StepStarted,
    EntryRecorded,
    EntryRetyped,
    EntryNotApplicable,
    ScanMatched,
    ScanRefused,
    StepContinued,
    MaterialUsed,
    EquipmentUsed,
    RoomEntered,
)
"""What is done with the patient's material in hand; a remark or an exception may come from any desk."""

_RUNNING: Final = select(BATCH.c.batch).where(BATCH.c.standing == RUNNING)
_HERE: Final = (
    select(EVENT.c.stream, EVENT.c.body)
    .where(
        EVENT.c.stream.in_(bindparam("streams", expanding=True)),
        EVENT.c.kind.in_([event.KIND for event in _WORK]),
        EVENT.c.workstation == bindparam("here"),
    )
    .order_by(EVENT.c.position)
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scan was made: an open step of a batch, and the row that had the focus, if it was a scan row."""

    batch: str
    step: str
    row: str | None = None


def worked_on_here(workplace: Workplace) -> tuple[Place, ...]:
    """Steps of running batches in which something was done at this workstation, by whomever; the last one at the end.

    A program that was ended, or lost its power, does not know them any more: the record does. Whether one of them is
    still open is for the caller to ask.
    """
    with reading(workplace.engine) as connection:
        streams = [stream_name("batch", batch) for batch in connection.execute(_RUNNING).scalars()]
        found = connection.execute(_HERE, {"streams": streams, "here": workplace.workstation}).all()
    places: dict[Place, None] = {}
    for row in found:
        place = Place(id_of(row.stream), json.loads(row.body)["step"])
        places.pop(place, None)
        places[place] = None
    return tuple(places)
