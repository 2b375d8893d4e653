"""What is checked before the first entry is taken from a database."""

from sqlalchemy import Connection, Engine

from batchtrack.database import reading
from batchtrack.database.rights import excess
from batchtrack.database.triggers import triggers_amiss
from batchtrack.refusals import Refusal, refuse
from batchtrack.upkeep.revisions import SHIPPED, Migrations, old_revision, unknown_revision
from batchtrack.upkeep.storage_format import unknown_format


def check_at_start(engine: Engine) -> Refusal | None:
    """Why no entry may be taken from this database, or None.

    Its tables are this version's (ST-11, ST-12, ST-13), its form is known (ST-10), its triggers stand (ST-14).
    """
    with reading(engine) as connection:
        return unknown(connection) or old_revision(connection) or guards_amiss(connection)


def offered(engine: Engine, migrations: Migrations = SHIPPED) -> bool:
    """Whether this version can bring the database to its own tables, which are newer."""
    with reading(engine) as connection:
        return unknown(connection, migrations) is None and old_revision(connection, migrations) is not None


def too_many_rights(engine: Engine) -> Refusal | None:
    """Refuses a connection whose role could change or remove what was recorded (UP-30); SQLite knows no roles.

    Whoever opens a demonstration or a new, empty database is only told.
    """
    with reading(engine) as connection:
        found = excess(connection)
    return None if found is None else refuse("UP-30", role=found[0], why=found[1])


def check_readable(engine: Engine) -> Refusal | None:
    """Why this version cannot even look into a database (ST-11, ST-12, ST-13), or None: asked before `verify`."""
    with reading(engine) as connection:
        return unknown_revision(connection) or old_revision(connection)


def unknown(connection: Connection, migrations: Migrations = SHIPPED) -> Refusal | None:
    """Why this version cannot read the database at all, or None."""
    return unknown_revision(connection, migrations) or unknown_format(connection)


def guards_amiss(connection: Connection) -> Refusal | None:
    """Refuses a database whose triggers are not as they were installed (ST-14)."""
    amiss = triggers_amiss(connection)
    if not amiss:
        return None
    return refuse("ST-14", triggers=", ".join(f"{each.name} ({each.state})" for each in amiss))
