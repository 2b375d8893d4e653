"""Committing an act and knowing what came of it, also when the connection breaks at that moment.

A server that is lost before it hears of the commit has recorded nothing; one that is lost after it, everything. The
program cannot tell the two apart by what it received, so it looks: does the act stand in the record, by its hashes?
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import writing
from batchtrack.database.announcements import announce
from batchtrack.database.tables import EVENT
from batchtrack.journal.retry import gave_way
from batchtrack.journal.rows import Recorded
from batchtrack.journal.stream_heads import settled_head
from batchtrack.refusals import Refused, refuse

_PATIENCE: Final = 20.0
_PAUSE: Final = 0.25


@dataclass(slots=True)
class Committing:
    """An act on its way into the record.

    Attributes:
        connection: its writing transaction.
        recorded: what `append` gave; set before the transaction ends.
    """

    connection: Connection
    recorded: Sequence[Recorded] = field(default=())


@contextmanager
def committing(engine: Engine, patience: float = _PATIENCE) -> Iterator[Committing]:
    """One writing transaction that ends as recorded or not recorded, and never as an untold maybe.

    Where the commit itself breaks, the database is asked again for up to ``patience`` seconds. If the act stands, it is
    recorded and nothing is raised.

    Raises:
        Refused: the connection broke and nothing was recorded (ST-82), or nobody can tell yet (ST-81).
        DBAPIError: the database said why it recorded nothing.
    """
    complete = False
    act: Committing | None = None
    try:
        with writing(engine) as connection:
            act = Committing(connection)
            yield act
            complete = True
    except DBAPIError as error:
        if act is None or not complete or gave_way(error):
            raise  # nothing was asked to be committed, or the database itself says that it was not
        standing = _asked_again(engine, act, patience)
        if standing is None:
            raise Refused(refuse("ST-81")) from error
        if not standing and engine.dialect.name == "sqlite":
            raise  # a full or vanished disk, which says so itself
        if not standing:
            raise Refused(refuse("ST-82", cause=str(error.orig).strip().partition("\n")[0])) from error
    announce(engine, {each.stream for each in act.recorded})


def _asked_again(engine: Engine, act: Committing, patience: float) -> bool | None:
    until = time.monotonic() + patience
    while True:
        try:
            return _stands(engine, act.recorded)
        except (DBAPIError, Refused):
            if time.monotonic() >= until:
                return None
            time.sleep(_PAUSE)


def _stands(engine: Engine, recorded: Sequence[Recorded]) -> bool:
    """Whether these very events are in the record.

    The lost transaction may still be on its way: its streams are locked by it until it ends, so their heads are waited
    for before anything is believed.
    """
    last = recorded[-1]
    with engine.connect() as connection, connection.begin() as looking:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL lock_timeout = '5s'"))
            settled_head(connection, last.stream)
        found = connection.execute(
            select(EVENT.c.hash).where(EVENT.c.stream == last.stream, EVENT.c.version == last.version)
        ).scalar_one_or_none()
        looking.rollback()
    return found == last.hash
