"""Every row of every table, read by plain SQL: what tells whether an alteration changed the record at all."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Final

LEFT_OUT: Final = {
    "event.position": "the number of a row in one database; never hashed, signed or printed",
    "sqlite_*": "the database's own bookkeeping",
}
"""What may change unseen, with the reason; printed with the figures. Drafts, settings and the window's state stand
outside the database."""

Rows = dict[str, Counter[tuple[object, ...]]]


def rows_of(file: Path) -> Rows | None:
    """Rows by table; None where the database does not read any more."""
    try:
        with closing(opened(file)) as connection:
            return {table: _rows(connection, table) for table in tables_of(connection)}
    except (sqlite3.Error, OverflowError, UnicodeError):
        return None


def opened(file: Path) -> sqlite3.Connection:
    """A connection that reads text as it stands, also where it is none, and begins no transaction by itself."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.text_factory = lambda stored: stored.decode("utf-8", "surrogateescape")
    return connection


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """Every table but those of SQLite itself."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [str(name) for (name,) in found if not str(name).startswith("sqlite_")]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """A table's columns but those that may change unseen."""
    found = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return [str(name) for (name,) in found if f"{table}.{name}" not in LEFT_OUT]


def _rows(connection: sqlite3.Connection, table: str) -> Counter[tuple[object, ...]]:
    columns = ", ".join(f'"{name}"' for name in columns_of(connection, table))
    return Counter(connection.execute(f'SELECT {columns} FROM "{table}" NOT INDEXED'))
