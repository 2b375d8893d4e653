"""Whether the read models are what the journal gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from batchtrack.journal import all_streams
from batchtrack.readmodels.projector import ReadModels
from batchtrack.readmodels.row import ModelRow
from batchtrack.readmodels.tables import READ_MODELS

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not what the journal gives; without a stream the journal knows nothing of it."""

    table: str
    key: tuple[str, ...]
    stream: str | None


def differences(connection: Connection, read_models: ReadModels) -> Iterator[Difference]:
    """Every row that is missing, other than the journal gives, or without a stream; from one snapshot."""
    standing = {row.key: row.values for table in READ_MODELS for row in _rows(connection, table)}
    for stream in all_streams(connection):
        for row in read_models.rows_of(connection, stream):
            if standing.pop(row.key, None) != row.values:
                yield Difference(row.key[0], row.key[1:], stream)
    yield from (Difference(key[0], key[1:], None) for key in standing)


def _rows(connection: Connection, table: Table) -> Iterator[ModelRow]:
    for found in connection.execute(select(table)):
        values: dict[str, Any] = dict(found._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row by columns
        yield ModelRow(table, values)
