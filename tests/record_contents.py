"""Everything that a record holds, by plain SQL, for comparing one database with another."""

from typing import Any, Final

from journal_examples import CATALOGUE
from sqlalchemy import Connection, Engine, text

from batchtrack.database import reading
from batchtrack.journal import Recorded
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.verification import no_projections

_ORDER: Final = {
    "event": "stream, version",
    "stream_head": "stream",
    "document": "sha256",
    "storage": "key",
}


class NoReadModels:
    """Keeps no read model at all."""

    def clear(self, connection: Connection) -> None: ...

    def project(self, connection: Connection, recorded: Recorded) -> None: ...


READER: Final = RecordReader(CATALOGUE, NoReadModels, no_projections)
"""Reads the small events of the storage tests."""


def contents(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of the record, without an event's position."""
    with reading(engine) as connection:
        return {table: _rows(connection, table, order) for table, order in _ORDER.items()}


def _rows(connection: Connection, table: str, order: str) -> list[dict[str, Any]]:
    found = connection.execute(text(f"SELECT * FROM {table} ORDER BY {order}"))  # noqa: S608 - our own tables
    rows = [{name: value for name, value in row._mapping.items() if name != "position"} for row in found]
    return sorted(rows, key=lambda row: [row[name] for name in order.split(", ")])
