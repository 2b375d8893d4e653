"""How the demonstration at a place stands: not there, not finished, at work, or expired."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import select

from batchtrack.commands.batch.stages import stage
from batchtrack.commands.demonstration.home import Home
from batchtrack.commands.opening import opened_engine
from batchtrack.database import reading
from batchtrack.readmodels.tables import BATCH, SITE
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep import check_readable


class Standing(Enum):
    """Whether a demonstration can be opened."""

    ABSENT = "absent"
    UNFINISHED = "unfinished"
    THERE = "there"


@dataclass(frozen=True, slots=True)
class Shown:
    """A batch as the command names it.

    Attributes:
        id: the batch's id; stage: its phase, or how it ended; coi: chain of identity.
    """

    id: str
    stage: str
    coi: str


def standing_of(home: Home) -> Standing:
    """Whether the demonstration is there as a whole; one whose laying out was cut off was never opened."""
    if not home.file.exists():
        return Standing.ABSENT
    with opened_engine(home.url) as engine:
        if check_readable(engine) is not None:
            # Another version's demonstration is said to be so when it is opened; an empty file never became one.
            return Standing.UNFINISHED if home.file.stat().st_size == 0 else Standing.THERE
        with reading(engine) as connection:
            opened = connection.execute(select(SITE.c.opened)).scalar_one_or_none()
    return Standing.THERE if opened else Standing.UNFINISHED


def shown_batches(workplace: Workplace) -> tuple[Shown, ...]:
    """Every batch, by its id."""
    with reading(workplace.engine) as connection:
        rows = connection.execute(select(BATCH).order_by(BATCH.c.batch)).all()
    return tuple(Shown(row.batch, stage(row.phase, row.standing), row.chain) for row in rows)


def expired_at(workplace: Workplace) -> datetime | None:
    """When the last running batch expired, None while one has time left."""
    with reading(workplace.engine) as connection:
        wanted = select(BATCH.c.expires_at).where(BATCH.c.standing == "running", BATCH.c.expires_at.is_not(None))
        ends = connection.execute(wanted).scalars().all()
    last = max(ends, default=None)
    return last if last is not None and last < workplace.clock.now() else None
