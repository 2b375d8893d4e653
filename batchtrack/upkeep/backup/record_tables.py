"""Which tables make up the record, and the rows of one: everything but what is made from it again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, column, inspect, select, table

from batchtrack.database.tables import EVENT, STORAGE, STREAM_HEAD
from batchtrack.readmodels.tables import READ_MODELS
from batchtrack.upkeep.schema import METADATA

POSITION: Final = EVENT.c.position.name
_MADE_AGAIN: Final = frozenset({STREAM_HEAD.name, *(each.name for each in READ_MODELS)})
_IN_MANIFEST: Final = STORAGE.name
_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A table as it stands in a database, which may be an older one than this version makes.

    Attributes:
        columns: what is kept of each row; of an event all but its position, which means nothing elsewhere.
        order: columns by which rows are sorted.
    """

    name: str
    columns: tuple[str, ...]
    order: tuple[str, ...]

    @property
    def query(self) -> Select[*tuple[Any, ...]]:
        """All its rows in order."""
        chosen: Select[*tuple[Any, ...]] = select(*map(column, self.columns)).select_from(table(self.name))
        return chosen.order_by(*map(column, self.order))


def record_tables(connection: Connection) -> tuple[RecordTable, ...]:
    """The record's tables in a database, events first."""
    inspector = inspect(connection)
    standing = set(inspector.get_table_names())
    wanted = {name for name in METADATA.tables if name not in _MADE_AGAIN and name != _IN_MANIFEST} & standing
    found = []
    for name in sorted(wanted, key=lambda each: (each != EVENT.name, each)):
        columns = tuple(each["name"] for each in inspector.get_columns(name) if each["name"] != POSITION)
        key = tuple(inspector.get_pk_constraint(name)["constrained_columns"])
        found.append(RecordTable(name, columns, key))
    return tuple(found)


def rows_of(connection: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[Sequence[Any]]:
    """The rows of a query, a few at a time."""
    yield from connection.execute(query.execution_options(yield_per=_AT_ONCE))
