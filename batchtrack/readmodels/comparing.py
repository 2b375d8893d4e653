"""Whether the read models are what the journal gives."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Table, select, type_coerce
from sqlalchemy.types import TypeDecorator

from batchtrack.journal import all_streams
from batchtrack.readmodels.projector import ReadModels
from batchtrack.readmodels.row import ModelRow
from batchtrack.readmodels.tables import READ_MODELS
from batchtrack.refusals import Refusal, Refused

Stored = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not what the journal gives; without a stream the journal knows nothing of it.

    Attributes:
        why: what keeps a stream's rows from being told at all; None where a row differs.
    """

    table: str
    key: tuple[str, ...]
    stream: str | None
    why: Refusal | None = None


def differences(connection: Connection, read_models: ReadModels, unsound: Collection[str] = ()) -> Iterator[Difference]:
    """Every row that is missing, other than the journal gives, or without a stream; from one snapshot.

    Rows are compared as they are stored, so that one which no longer reads is a difference like any other.

    Args:
        connection: a reading transaction.
        read_models: says what the journal gives.
        unsound: streams that do not stand as they were recorded; nothing follows from them. While there is one, a row
            without a stream may be its, and is not told either.
    """
    dialect = connection.dialect
    standing = {key: values for table in READ_MODELS for key, values in _rows(connection, table)}
    for stream in all_streams(connection):
        if stream in unsound:
            continue
        try:
            rows = read_models.rows_of(connection, stream)
        except Refused as refused:
            yield Difference("", (), stream, refused.refusals[0])
            continue
        for row in rows:
            if standing.pop(row.key, None) != _stored(row, dialect):
                yield Difference(row.key[0], row.key[1:], stream)
    if not unsound:
        yield from (Difference(key[0], key[1:], None) for key in standing)


def _rows(connection: Connection, table: Table) -> Iterator[tuple[tuple[str, ...], Stored]]:
    keys = [column.name for column in table.primary_key.columns]
    raw = (type_coerce(column, _raw(column.type)).label(column.name) for column in table.columns)
    for found in connection.execute(select(*raw)):
        values: Stored = dict(found._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row by columns
        yield (table.name, *(str(values[key]) for key in keys)), values


def _raw(kind: Any) -> Any:  # noqa: ANN401 - SQLAlchemy's types have no common narrower one
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def _stored(row: ModelRow, dialect: Dialect) -> Stored:
    """The row's values as the database keeps them."""
    kinds = {column.name: column.type for column in row.table.columns}
    return {name: _bound(kinds[name], value, dialect) for name, value in row.values.items()}


def _bound(kind: Any, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401 - as `_raw`
    return kind.process_bind_param(value, dialect) if isinstance(kind, TypeDecorator) else value
