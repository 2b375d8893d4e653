"""Rights on a PostgreSQL server: what the program's own role may do, and whether it may do more than that.

The owner of the tables changes them in an upgrade. The program runs as another role, which adds to the record and reads
it, and can neither change nor remove what stands there.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, inspect, text

from batchtrack.database.append_only import APPEND_ONLY
from batchtrack.database.tables import EVENT, STORAGE

_ONLY_READ: Final = frozenset({STORAGE.name, "alembic_version"})
_READ: Final = "SELECT"
_ADD: Final = "SELECT, INSERT"
_KEEP: Final = "SELECT, INSERT, UPDATE, DELETE"

_EXCESS: Final = text("""
    SELECT current_user::text AS role, rolsuper AS super,
        (SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class
            WHERE oid = CAST(:event AS regclass)) AS owner,
        has_table_privilege(:event, 'UPDATE') OR has_table_privilege(:event, 'DELETE')
            OR has_table_privilege(:event, 'TRUNCATE') OR has_table_privilege(:event, 'TRIGGER') AS change
    FROM pg_roles WHERE rolname = current_user
""")
_GRANTED: Final = text("""
    SELECT DISTINCT rolname::text
    FROM pg_class, aclexplode(relacl) AS given JOIN pg_roles ON pg_roles.oid = given.grantee
    WHERE pg_class.oid = CAST(:event AS regclass) AND privilege_type = 'INSERT' AND given.grantee <> relowner ORDER BY 1
""")


def excess(connection: Connection) -> tuple[str, str] | None:
    """The connected role and why it could change the record; None where it could not, or on SQLite."""
    if connection.dialect.name != "postgresql":
        return None
    found = connection.execute(_EXCESS, {"event": EVENT.name}).one()
    reasons = {"it is a superuser": found.super, "it owns the tables": found.owner, "it has the right": found.change}
    why = next((words for words, holds in reasons.items() if holds), None)
    return None if why is None else (found.role, why)


def owner_wanted(connection: Connection) -> str | None:
    """The connected role, where it does not own the tables and so cannot change them; None where it can."""
    if connection.dialect.name != "postgresql":
        return None
    found = connection.execute(_EXCESS, {"event": EVENT.name}).one()
    return None if found.super or found.owner else str(found.role)


def grant(connection: Connection, role: str) -> None:
    """Give a role what the program needs in this database, and take away what it does not; run by the owner."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    for table, rights in _needed(connection):
        connection.execute(text(f"REVOKE ALL ON {table} FROM {quoted}, PUBLIC"))
        connection.execute(text(f"GRANT {rights} ON {table} TO {quoted}"))
    connection.execute(text(f"GRANT USAGE ON SCHEMA public TO {quoted}"))


def grant_again(connection: Connection) -> None:
    """After the tables changed on a server: every role that could record gets its rights on what is new."""
    for role in connection.execute(_GRANTED, {"event": EVENT.name}).scalars().all():
        grant(connection, role)


def _needed(connection: Connection) -> Iterator[tuple[str, str]]:
    for table in inspect(connection).get_table_names():
        if table in _ONLY_READ:
            yield table, _READ
        else:
            yield table, _ADD if table in APPEND_ONLY else _KEEP
