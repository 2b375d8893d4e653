"""Opening a database: SQLite for one workstation, PostgreSQL for several, by one SQLAlchemy URL."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from batchtrack.database.postgresql_connection import postgresql_engine
from batchtrack.database.sqlite_connection import READS_ONLY, sqlite_engine
from batchtrack.refusals import Refused, refuse


def open_engine(url: str, *, create: bool = False) -> Engine:
    """Open a database and check on a first connection that it keeps what it is given.

    Args:
        url: an SQLAlchemy URL of SQLite or PostgreSQL.
        create: whether an SQLite file (and its folder) is made where none is.

    Raises:
        Refused: the address names no database (ST-02, ST-03, ST-07), it lies on a network drive (ST-01), it does not
            keep what is committed (ST-04, ST-05), its driver is missing (ST-06) or it does not answer (ST-09).
    """
    address = _address(url)
    engine = _engine(address, create=create)
    try:
        engine.connect().close()
    except DBAPIError as error:
        engine.dispose()
        raise Refused(refuse("ST-09", database=address.render_as_string(), cause=_first_line(error))) from error
    except Refused:
        engine.dispose()
        raise
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: committed at the end, rolled back where anything is raised.

    SQLite takes its one write lock at the start, so that nothing that was read can move before it is used.
    """
    with engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads a single snapshot and waits for no writer."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        else:
            connection.execution_options(**{READS_ONLY: True})
        with connection.begin():
            yield connection


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise Refused(refuse("ST-07", url=url)) from error


def _engine(url: URL, *, create: bool) -> Engine:
    match url.get_backend_name():
        case "sqlite":
            return sqlite_engine(url, create=create)
        case "postgresql":
            return postgresql_engine(url)
        case other:
            raise Refused(refuse("ST-03", scheme=other))


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0]
