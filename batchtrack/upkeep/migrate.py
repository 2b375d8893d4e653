"""Making a database's tables and bringing older ones to this version's, inside one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from batchtrack.database.sqlite_connection import MIGRATES
from batchtrack.database.triggers import install_triggers
from batchtrack.refusals import Refusal, refuse
from batchtrack.upkeep.revisions import SHIPPED, Migrations
from batchtrack.upkeep.storage_format import say_format
from batchtrack.upkeep.workstations import others_at_work


def create(engine: Engine) -> Refusal | None:
    """Make all tables and triggers in an empty database and write down its form.

    Returns:
        A refusal where it holds tables (ST-15) or others are at it (UP-22); then nothing was changed.
    """
    with migrating(engine) as connection:
        refusal = others_at_work(connection) or not_empty(connection)
        if refusal is None:
            make_tables(connection)
            say_format(connection)
    return refusal


def make_tables(connection: Connection, revision: str = "head", migrations: Migrations = SHIPPED) -> None:
    """Run every migration up to a revision, from nothing or from where the tables stand, then put the triggers on."""
    command.upgrade(configured(connection, migrations), revision)
    _check_foreign_keys(connection)
    install_triggers(connection)  # after every migration: SQLite drops them where it copies a table


def configured(connection: Connection | None = None, migrations: Migrations = SHIPPED) -> Config:
    """Alembic's configuration without a file; migrations run on the connection, in its transaction."""
    config = Config()
    config.set_main_option("script_location", migrations.location)
    config.attributes["connection"] = connection
    return config


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """A transaction on a connection of its own: on SQLite it has foreign keys off and goes into no pool again."""
    engine.dispose()  # on PostgreSQL an idle connection of our own would count as another workstation
    with engine.connect() as connection:
        connection.execution_options(**{MIGRATES: True})
        connection.detach()
        with connection.begin():
            yield connection


def not_empty(connection: Connection) -> Refusal | None:
    """Refuses a database that holds tables (ST-15)."""
    tables = inspect(connection).get_table_names()
    return refuse("ST-15", tables=", ".join(sorted(tables))) if tables else None


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        raise RuntimeError(f"a migration left rows that refer to nothing: {broken}")
