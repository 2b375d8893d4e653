"""What goes on running while a window is locked: the clocks of the batches at hand there, by subject code."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from batchtrack.database import reading
from batchtrack.services.views.page import clock_views, look_at
from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import work_rows
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class RoomClock:
    """A clock of a batch at hand.

    Attributes:
        subject: the patient's pseudonym; a locked window shows nothing else of a patient.
        label: what runs, as the product document calls it; empty for the product's expiry.
        ends: when it ends.
        warns: from when on it warns.
        held: whether a hold stands on the batch.
    """

    subject: str
    label: str
    ends: datetime
    warns: datetime | None
    held: bool


def room_clocks(workplace: Workplace, at_hand: Collection[str]) -> tuple[RoomClock, ...]:
    """Every clock with an end of the running batches at hand, whichever ends first on top.

    Args:
        workplace: where.
        at_hand: ids of the batches that were worked on at this window; where none of them runs any more, the expiry of
            each running batch is told instead.
    """
    running = work_rows(workplace, ("running",))
    here = [row for row in running if row.batch in at_hand]
    clocks = [clock for row in here for clock in _of_batch(workplace, row)] if here else _of_all(running)
    return tuple(sorted(clocks, key=lambda clock: clock.ends))


def _of_all(running: Collection[WorkRow]) -> list[RoomClock]:
    return [
        RoomClock(row.subject, "", row.expires_at, row.warns_at, bool(row.holds))
        for row in running
        if row.expires_at is not None
    ]


def _of_batch(workplace: Workplace, row: WorkRow) -> Iterator[RoomClock]:
    if row.expires_at is not None:
        yield RoomClock(row.subject, "", row.expires_at, row.warns_at, bool(row.holds))
    with reading(workplace.engine) as connection:
        views = clock_views(look_at(workplace, connection, row.batch))
    for view in views:
        if view.ends is not None and not view.expiry:
            yield RoomClock(row.subject, view.label, view.ends, view.ends - view.warn, bool(row.holds))
