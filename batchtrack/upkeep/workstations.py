"""Who else is at a PostgreSQL database; SQLite's own file lock tells for a file."""

from typing import Final

from sqlalchemy import Connection, text

from batchtrack.database.postgresql_connection import PRESENT
from batchtrack.refusals import Refusal, refuse

_ALONE: Final = text("SELECT pg_try_advisory_xact_lock(:present)")
_WHO: Final = text("""
    SELECT DISTINCT COALESCE(NULLIF(application_name, ''), usename) || COALESCE(' at ' || host(client_addr), '')
    FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid = 0 AND objid = :present AND pid <> pg_backend_pid()
    ORDER BY 1
""")


def others_at_work(connection: Connection) -> Refusal | None:
    """Refuses to change tables under another workstation (UP-22); whoever comes from now on is turned away (ST-16).

    Every connection of the program holds a lock for share while it is open; until this transaction ends it is held
    alone.
    """
    if connection.dialect.name != "postgresql":
        return None
    if connection.execute(_ALONE, {"present": PRESENT}).scalar_one():
        return None
    who = connection.execute(_WHO, {"present": PRESENT}).scalars().all()
    return refuse("UP-22", who="; ".join(who) or "one that just left")
