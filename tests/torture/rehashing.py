"""Making every hash fit again after rows were altered, as somebody does who knows the formats but has no keys."""

import hashlib
import sqlite3
from itertools import groupby
from typing import Final

from batchtrack.journal.hashing import Content, content_hash, event_hash

_ROWS: Final = """
    SELECT stream, version, kind, schema, body, who, workstation, software, recorded_at,
        meaning, signer, signature, position
    FROM event ORDER BY stream, version, position
"""


def rehash(connection: sqlite3.Connection, *, renumber: bool) -> None:
    """Chains, heads and the names of files made anew from what now stands.

    Args:
        connection: to the altered database, without triggers.
        renumber: whether versions are counted anew as well, so that a removed event leaves no gap.
    """
    heads: dict[str, tuple[int, str]] = {}
    rows = connection.execute(_ROWS).fetchall()
    updates: list[tuple[object, ...]] = []
    for stream, events in groupby(rows, key=lambda row: row[0]):
        previous: str | None = None
        for count, row in enumerate(events, 1):
            version = count if renumber else row[1]
            content = Content(*(stream, version, *row[2:9], previous))
            digest = content_hash(content)
            whole = event_hash(digest, row[10], row[9], row[11])
            updates.append((-version if renumber else version, previous, digest, whole, row[12]))
            previous = whole
            heads[stream] = version, whole
    statement = "UPDATE event SET version = ?, previous = ?, content_hash = ?, hash = ? WHERE position = ?"
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.executemany(statement, updates)
    connection.execute("UPDATE event SET version = -version WHERE version < 0")
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    connection.execute("DELETE FROM stream_head")
    connection.executemany("INSERT INTO stream_head VALUES (?, ?, ?)", [(name, *head) for name, head in heads.items()])
    _name_files(connection)


def _name_files(connection: sqlite3.Connection) -> None:
    for sha256, content in connection.execute("SELECT sha256, bytes FROM document").fetchall():
        named = (hashlib.sha256(content).hexdigest(), len(content), sha256)
        connection.execute("UPDATE OR REPLACE document SET sha256 = ?, size = ? WHERE sha256 = ?", named)
