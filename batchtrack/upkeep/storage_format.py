"""The form of a database, written once when it is made: later versions refuse in words what they may not trust."""

from typing import Final

from sqlalchemy import Connection, insert, select

from batchtrack.database.tables import STORAGE
from batchtrack.refusals import Refusal, refuse
from batchtrack.version import SOFTWARE

FORMAT: Final = "journal with personal keys, 1"
"""Every event of this form carries a signature. The form before it had none, so that one is read no more."""

_FORMAT_KEY: Final = "format"
_MADE_BY_KEY: Final = "made by"
KEYS: Final = frozenset({_FORMAT_KEY, _MADE_BY_KEY})
"""All that a database says of itself."""


def say_format(connection: Connection) -> None:
    """Write into a new database which form it has and what made it."""
    rows = [{"key": _FORMAT_KEY, "value": FORMAT}, {"key": _MADE_BY_KEY, "value": SOFTWARE}]
    connection.execute(insert(STORAGE), rows)


def format_of(connection: Connection) -> str:
    """The form that a database says it has; empty where it says none."""
    said = connection.execute(select(STORAGE.c.value).where(STORAGE.c.key == _FORMAT_KEY)).scalar_one_or_none()
    return said or ""


def unknown_format(connection: Connection) -> Refusal | None:
    """Refuses a database of another form than this version reads (ST-10)."""
    found = format_of(connection)
    return None if found == FORMAT else refuse("ST-10", found=found, known=FORMAT)
