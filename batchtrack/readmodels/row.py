"""One row of a read model: made from its stream, put where there may be one already."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, Update, and_, bindparam, insert, select, update


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row as it follows from its stream; ``values`` has every column by name."""

    table: Table
    values: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """The table's name and the primary key."""
        return (self.table.name, *(str(self.values[column.name]) for column in self.table.primary_key.columns))

    def put_where_changed(self, connection: Connection) -> bool:
        """Put the row in the place of the one with its primary key; one that stands as it should is left alone.

        Returns:
            Whether there was none.
        """
        key = {f"key_{column.name}": self.values[column.name] for column in self.table.primary_key.columns}
        standing = connection.execute(_one_of(self.table), key).one_or_none()
        if standing is None:
            connection.execute(insert(self.table), self.values)
        elif dict(standing._mapping) != self.values:  # noqa: SLF001 - SQLAlchemy's public name for a row by columns
            connection.execute(_changed_in(self.table), {**key, **self.values})
        return standing is None


# Statements are built once a table: building costs more than SQLite takes to answer them.
@cache
def _one_of(table: Table) -> Select[Any]:
    return select(table).where(_same_key(table))


@cache
def _changed_in(table: Table) -> Update:
    return update(table).where(_same_key(table))


def _same_key(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"key_{column.name}") for column in table.primary_key.columns))
