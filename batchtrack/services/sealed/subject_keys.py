"""A subject's own key: locked for the group that sees who subjects are, opened through it."""

from sqlalchemy import Connection

from batchtrack.database.sealing_keys import locked_for
from batchtrack.facility.streams import subject_stream
from batchtrack.keys import DataKey, lock_for, open_locked
from batchtrack.services.sealed.group import GROUP, Opened
from batchtrack.services.sealed.rows import LockedKey, bound


def subject_key(connection: Connection, opened: Opened, code: str) -> DataKey | None:
    """The key of what is sealed of a subject; None where none is kept, or none that this group opens."""
    name = subject_stream(code)
    locked = locked_for(connection, name, GROUP)
    secret = None if locked is None else open_locked(locked, opened.key, bound(name, GROUP))
    return None if secret is None else DataKey(secret)


def locked_key(opened: Opened, code: str, key: DataKey) -> LockedKey:
    """A subject's key as it is kept."""
    name = subject_stream(code)
    locked = lock_for(opened.group.public, key.secret, bound(name, GROUP))
    assert locked is not None, "the group's public half is that of the key in hand"
    return LockedKey(name, GROUP, locked)


def part_name(code: str) -> str:
    """What the sealed part is bound to: under another subject's name it does not open."""
    return f"identifiers of {subject_stream(code)}"
