"""Which batches a code belongs to."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from batchtrack.identity import ChainCode, Code, ContainerCode, MessageCode, OrderCode, OwnChainCode, WristbandCode
from batchtrack.readmodels.batches import AT_WORK, folded
from batchtrack.readmodels.tables import BATCH, IDENTIFIER


@dataclass(frozen=True, slots=True)
class Found:
    """A batch, and whether anything is still to be done or awaited of it."""

    batch: str
    at_work: bool


def named_by(code: Code) -> str | None:
    """The chain of identity or the subject that a code names; None for one that names neither."""
    match code:
        case ContainerCode(chain=chain) | OrderCode(chain=chain) | ChainCode(chain=chain) | OwnChainCode(chain=chain):
            return chain.code
        case WristbandCode(subject=subject):
            return subject
        case MessageCode(parts):
            return next((named for named in map(named_by, parts) if named is not None), None)
        case _:
            return None


def batches_of(connection: Connection, named: str) -> tuple[Found, ...]:
    """Every batch of that chain of identity or subject, the newest first."""
    rows = connection.execute(
        select(BATCH.c.batch, BATCH.c.standing)
        .join(IDENTIFIER, IDENTIFIER.c.batch == BATCH.c.batch)
        .where(IDENTIFIER.c.folded == folded(named), or_(BATCH.c.chain == named, BATCH.c.subject == named))
        .order_by(BATCH.c.ordered_at.desc(), func.length(BATCH.c.batch).desc(), BATCH.c.batch.desc())
    )
    return tuple(Found(row.batch, row.standing in AT_WORK) for row in rows)
