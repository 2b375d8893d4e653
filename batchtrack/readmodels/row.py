"""Rows of read models: made from their stream, put where there may be some already."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, Update, and_, bindparam, insert, select, update


class Put(Enum):
    """What putting a row did."""

    STOOD = auto()
    NEW = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row as it follows from its stream; ``values`` has every column by name."""

    table: Table
    values: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """The table's name and the primary key."""
        return (self.table.name, *(str(self.values[column.name]) for column in self.table.primary_key.columns))

    def put_where_changed(self, connection: Connection) -> Put:
        """Put the row in the place of the one with its primary key; one that stands as it should is left alone."""
        standing = connection.execute(_one_of(self.table), self._bound_key()).one_or_none()
        return self._put_beside(connection, None if standing is None else _values(standing))

    def put_anew(self, connection: Connection) -> Put:
        """The same for a row that is known to be new or changed: nothing is asked before it is put."""
        if connection.execute(_changed_in(self.table), {**self._bound_key(), **self.values}).rowcount:
            return Put.CHANGED
        connection.execute(insert(self.table), self.values)
        return Put.NEW

    def _put_beside(self, connection: Connection, standing: dict[str, Any] | None) -> Put:
        """Put the row where the one that stands is another."""
        if standing is None:
            connection.execute(insert(self.table), self.values)
            return Put.NEW
        if standing == self.values:
            return Put.STOOD
        connection.execute(_changed_in(self.table), {**self._bound_key(), **self.values})
        return Put.CHANGED

    def _bound_key(self) -> dict[str, Any]:
        return {f"key_{column.name}": self.values[column.name] for column in self.table.primary_key.columns}


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one stream that are put together.

    Attributes:
        marker: the row that tells by its change that the others may have changed; its key has one column.
        once: rows that never change and come with the marker.
        owned: rows that change with the marker; each table of theirs has the column of the marker's key.
    """

    marker: ModelRow
    once: tuple[ModelRow, ...] = ()
    owned: tuple[ModelRow, ...] = ()

    @property
    def rows(self) -> tuple[ModelRow, ...]:
        """All of them."""
        return (self.marker, *self.once, *self.owned)

    def put(self, connection: Connection) -> None:
        """Put what is new or has changed; nothing else is asked for where the marker stands as it should."""
        self._put_with(connection, self.marker.put_where_changed(connection))

    def put_anew(self, connection: Connection) -> None:
        """The same where the marker is known to be new or changed."""
        self._put_with(connection, self.marker.put_anew(connection))

    def _put_with(self, connection: Connection, done: Put) -> None:
        if done is Put.NEW:
            for row in self.once:
                row.put_where_changed(connection)
        if done is not Put.STOOD:
            self._put_owned(connection)

    def _put_owned(self, connection: Connection) -> None:
        """One question for each table, however many rows there are."""
        (column,) = self.marker.table.primary_key.columns
        for table, found in groupby(self.owned, key=lambda row: row.table):
            rows = tuple(found)
            of_owner = connection.execute(_of_owner(table, column.name), {"owner": self.marker.values[column.name]})
            standing = {ModelRow(table, values).key: values for values in map(_values, of_owner)}
            _put_all(connection, table, rows, standing)


def _put_all(
    connection: Connection, table: Table, rows: Sequence[ModelRow], standing: dict[tuple[str, ...], dict[str, Any]]
) -> None:
    new = [row.values for row in rows if row.key not in standing]
    if new:
        connection.execute(insert(table), new)
    for row in rows:
        if row.key in standing:
            row._put_beside(connection, standing[row.key])  # noqa: SLF001 - a row of this very module


def _values(found: Any) -> dict[str, Any]:  # noqa: ANN401 - a row of whatever table
    return dict(found._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row by columns


# Statements are built once a table: building costs more than SQLite takes to answer them.
@cache
def _one_of(table: Table) -> Select[Any]:
    return select(table).where(_same_key(table))


@cache
def _of_owner(table: Table, column: str) -> Select[Any]:
    return select(table).where(table.c[column] == bindparam("owner"))


@cache
def _changed_in(table: Table) -> Update:
    return update(table).where(_same_key(table))


def _same_key(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"key_{column.name}") for column in table.primary_key.columns))
