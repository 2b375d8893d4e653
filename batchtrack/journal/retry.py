"""Doing an act again after it lost a race that nobody at the bench needs to hear of."""

from collections.abc import Callable
from typing import Final, TypeVar

from sqlalchemy.exc import DBAPIError

from batchtrack.journal.outcomes import StreamMoved

T = TypeVar("T")

_ATTEMPTS: Final = 8
_SERIALISATION_OR_DEADLOCK: Final = frozenset({"40001", "40P01"})  # PostgreSQL, appendix A
_BUSY_OR_LOCKED: Final = frozenset({5, 6})  # SQLite's primary result codes


def retried(work: Callable[[], T], *, decides_again: bool, attempts: int = _ATTEMPTS) -> T:
    """Do work that opens its own transaction, and do it again where the database made it give way.

    Args:
        work: reads, decides and appends in one transaction of its own.
        decides_again: whether it also starts over after a stream moved. Only for what no person signed: a signature
            stands for the state that its signer saw.
        attempts: how often at most.

    Raises:
        StreamMoved: a stream moved and the work may not decide again, or it moved at every attempt.
        DBAPIError: the database made it give way at every attempt, or refused it for another reason.
    """
    for _ in range(attempts - 1):
        try:
            return work()
        except StreamMoved:
            if not decides_again:
                raise
        except DBAPIError as error:
            if not gave_way(error):
                raise
    return work()


def gave_way(error: DBAPIError) -> bool:
    """Whether the database ended a transaction only because another was in its way."""
    if getattr(error.orig, "sqlstate", None) in _SERIALISATION_OR_DEADLOCK:
        return True
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _BUSY_OR_LOCKED
