"""Making a database and bringing an older one to this version's tables, each in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from batchtrack.database.sqlite_connection import MIGRATES
from batchtrack.database.triggers import install_triggers
from batchtrack.refusals import Refusal, refuse
from batchtrack.upkeep.revisions import old_revision
from batchtrack.upkeep.start import guards_amiss, unknown
from batchtrack.upkeep.storage_format import say_format

_LOCK: Final = 0x62617463  # any number serves that no other program on the server takes


def create(engine: Engine) -> Refusal | None:
    """Make all tables and triggers in an empty database and write down its form.

    Returns:
        A refusal where it holds tables (ST-15) or another workstation is at it (ST-16); then nothing was changed.
    """
    with _migrating(engine) as connection:
        refusal = _another_migrates(connection) or _not_empty(connection)
        if refusal is None:
            _run(connection)
            say_format(connection)
    return refusal


def upgrade(engine: Engine) -> Refusal | None:
    """Bring a database to this version's tables, if it is not there yet.

    Returns:
        A refusal where it is of no known form (ST-10, ST-11, ST-13), where its triggers are not as they were installed,
        since the upgrade would wipe that trace (ST-14), or another workstation is at it (ST-16); then nothing was
        changed.
    """
    with _migrating(engine) as connection:
        refusal = _another_migrates(connection) or unknown(connection) or guards_amiss(connection)
        if refusal is None and old_revision(connection):
            _run(connection)
    return refusal


def configured(connection: Connection | None = None) -> Config:
    """Alembic's configuration without a file; migrations run on the connection, in its transaction."""
    config = Config()
    config.set_main_option("script_location", "batchtrack.upkeep:migrations")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """A transaction on a connection of its own: on SQLite it has foreign keys off and goes into no pool again."""
    with engine.connect() as connection:
        connection.execution_options(**{MIGRATES: True})
        connection.detach()
        with connection.begin():
            yield connection


def _run(connection: Connection) -> None:
    command.upgrade(configured(connection), "head")
    _check_foreign_keys(connection)
    install_triggers(connection)  # after every migration: SQLite drops them where it copies a table


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        raise RuntimeError(f"a migration left rows that refer to nothing: {broken}")


def _another_migrates(connection: Connection) -> Refusal | None:
    if connection.dialect.name != "postgresql":
        return None
    alone = connection.execute(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": _LOCK}).scalar_one()
    return None if alone else refuse("ST-16")


def _not_empty(connection: Connection) -> Refusal | None:
    tables = inspect(connection).get_table_names()
    return refuse("ST-15", tables=", ".join(sorted(tables))) if tables else None
