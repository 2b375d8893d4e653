"""Keys of sealed data, each locked for its reader; a destroyed one leaves no row, and on SQLite no bytes."""

from contextlib import closing

from sqlalchemy import Connection, Engine, delete, insert, select

from batchtrack.database.tables import SEALING_KEY


def put_locked(connection: Connection, name: str, reader: str, locked: str) -> None:
    """Keep a key as it is locked for a reader, in place of an older one."""
    drop_locked(connection, name, reader)
    connection.execute(insert(SEALING_KEY).values(name=name, reader=reader, locked=locked))


def drop_locked(connection: Connection, name: str, reader: str | None = None) -> None:
    """Destroy a key for a reader, or for all."""
    dropped = delete(SEALING_KEY).where(SEALING_KEY.c.name == name)
    connection.execute(dropped if reader is None else dropped.where(SEALING_KEY.c.reader == reader))


def locked_for(connection: Connection, name: str, reader: str) -> str | None:
    """A key as it is locked for a reader."""
    wanted = select(SEALING_KEY.c.locked).where(SEALING_KEY.c.name == name, SEALING_KEY.c.reader == reader)
    found: str | None = connection.execute(wanted).scalar_one_or_none()
    return found


def all_locked(connection: Connection) -> dict[tuple[str, str], str]:
    """Every locked key by name and reader."""
    return {(row.name, row.reader): row.locked for row in connection.execute(select(SEALING_KEY))}


def forget_old_pages(engine: Engine) -> None:
    """Bring what was written to an SQLite file into it and empty its log, where destroyed rows could still be read.

    Others at work may hold it up; the next one who finds nobody empties it. A PostgreSQL server does it by itself.
    """
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:  # no transaction, in which SQLite would refuse this
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
