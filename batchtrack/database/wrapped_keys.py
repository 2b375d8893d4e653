"""Private keys locked under passwords: one row an owner, replaced when the password changes."""

from sqlalchemy import Connection, delete, insert, select

from batchtrack.database.tables import WRAPPED_KEY


def put_wrapped(connection: Connection, owner: str, wrapped: str) -> None:
    """Keep an owner's locked key, in place of an older one."""
    drop_wrapped(connection, owner)
    connection.execute(insert(WRAPPED_KEY).values(owner=owner, wrapped=wrapped))


def drop_wrapped(connection: Connection, owner: str) -> None:
    """Take an owner's locked key away; none is left to be guessed at."""
    connection.execute(delete(WRAPPED_KEY).where(WRAPPED_KEY.c.owner == owner))


def wrapped_of(connection: Connection, owner: str) -> str | None:
    """An owner's locked key as it stands in the database."""
    found: str | None = connection.execute(
        select(WRAPPED_KEY.c.wrapped).where(WRAPPED_KEY.c.owner == owner)
    ).scalar_one_or_none()
    return found


def all_wrapped(connection: Connection) -> dict[str, str]:
    """Every locked key by its owner."""
    return {row.owner: row.wrapped for row in connection.execute(select(WRAPPED_KEY))}
