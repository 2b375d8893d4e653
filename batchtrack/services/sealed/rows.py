"""Keys of sealed data as an act writes or destroys them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.database.sealing_keys import drop_locked, put_locked
from batchtrack.keys import wrapped_digest


@dataclass(frozen=True, slots=True)
class LockedKey:
    """A key of sealed data, locked for a reader; ``digest`` is what the journal tells of it."""

    name: str
    reader: str
    locked: str

    @property
    def digest(self) -> str:
        """SHA-256 of the key as it is locked."""
        return wrapped_digest(self.locked)


@dataclass(frozen=True, slots=True)
class Destroyed:
    """A key of sealed data that is destroyed: for one reader, or for all where none is named."""

    name: str
    reader: str | None = None


def keep(connection: Connection, changes: Iterable[LockedKey | Destroyed]) -> None:
    """Write and destroy in the order in which the act says so."""
    for change in changes:
        if isinstance(change, Destroyed):
            drop_locked(connection, change.name, change.reader)
        else:
            put_locked(connection, change.name, change.reader, change.locked)


def bound(name: str, reader: str) -> str:
    """What a locked key is bound to: moved to another name or reader, it does not open."""
    return f"{name} for {reader}"
