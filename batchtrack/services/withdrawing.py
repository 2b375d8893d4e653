"""A version is withdrawn for cause: every running batch that is bound to it is held in the same transaction."""

from datetime import datetime

from sqlalchemy import Connection, select

from batchtrack.batch.commands import PlaceHold
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide
from batchtrack.journal import stream_name
from batchtrack.product.life.state import VersionState
from batchtrack.readmodels.tables import BATCH
from batchtrack.services.people import By
from batchtrack.services.recording import Plan
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def hold_running(
    workplace: Workplace, connection: Connection, plan: Plan, version: VersionState, reason: str, by: By, now: datetime
) -> None:
    """Hold each batch at work that is bound to this version.

    Raises:
        Refused: the record of one of them cannot be read (SV-08); then nothing is withdrawn.
    """
    words = f"{version.code} version {version.version} was withdrawn: {reason}"
    for batch_id in running_on(connection, version):
        situation = look(workplace, connection, batch_id, by, now)
        held = decide(situation.product, situation.batch, PlaceHold(words), situation.context)
        if isinstance(held, Decided):
            plan.write(stream_name("batch", batch_id), situation.batch.version, held.events)


def running_on(connection: Connection, version: VersionState) -> tuple[str, ...]:
    """The batches at work that are bound to a version."""
    found = connection.execute(
        select(BATCH.c.batch)
        .where(
            BATCH.c.standing == "running",
            BATCH.c.product == version.code,
            BATCH.c.product_version == version.version,
        )
        .order_by(BATCH.c.batch)
    )
    return tuple(found.scalars())
