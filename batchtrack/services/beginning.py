"""How an act begins: one snapshot to decide on, and one moment, by which everything in it is timed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from batchtrack.database import reading
from batchtrack.services.workplace import Workplace


@contextmanager
def beginning(workplace: Workplace) -> Iterator[tuple[Connection, datetime]]:
    """The snapshot that an act is decided on, and its moment.

    The clock is read once, when the snapshot stands: so nothing in it can be later than the act, and an act that loses
    a race by a hair is never taken for one whose clock went back.
    """
    with reading(workplace.engine) as connection:
        # both databases take the snapshot at the first read, which looks at the newest entry
        moment = workplace.timing.moment(connection, lambda: workplace.site_in(connection).code)
        yield connection, moment.now
