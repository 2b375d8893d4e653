"""One row of a read model: made from its stream, put where there may be one already."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, insert, select, update


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row as it follows from its stream; ``values`` has every column by name."""

    table: Table
    values: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """The table's name and the primary key."""
        return (self.table.name, *(str(self.values[column.name]) for column in self.table.primary_key.columns))

    def put_where_changed(self, connection: Connection) -> None:
        """Put the row in the place of the one with its primary key; one that stands as it should is left alone."""
        standing = connection.execute(select(self.table).where(self._same_key())).one_or_none()
        if standing is None:
            connection.execute(insert(self.table).values(self.values))
        elif dict(standing._mapping) != self.values:  # noqa: SLF001 - SQLAlchemy's public name for a row by columns
            connection.execute(update(self.table).where(self._same_key()).values(self.values))

    def _same_key(self) -> ColumnElement[bool]:
        return and_(*(column == self.values[column.name] for column in self.table.primary_key.columns))
