"""How an act begins: one snapshot to decide on, and one moment, by which everything in it is timed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.database.tables import STREAM_HEAD
from batchtrack.services.workplace import Workplace


@contextmanager
def beginning(workplace: Workplace) -> Iterator[tuple[Connection, datetime]]:
    """The snapshot that an act is decided on, and its moment.

    The clock is read once, when the snapshot stands: so nothing in it can be later than the act, and an act that loses
    a race by a hair is never taken for one whose clock went back.
    """
    with reading(workplace.engine) as connection:
        connection.execute(select(STREAM_HEAD.c.stream).limit(1)).first()  # both databases take it at the first read
        yield connection, workplace.clock.now()
