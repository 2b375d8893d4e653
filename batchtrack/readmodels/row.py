"""One row of a read model: made from a stream, put where there may be one already, compared with what stands."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row as it follows from its stream; ``values`` has every column by name."""

    table: Table
    values: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """The table's name and the primary key."""
        return (self.table.name, *(str(self.values[column.name]) for column in self.table.primary_key.columns))

    def put(self, connection: Connection) -> None:
        """Replace the row of that primary key; read models are no facts, so nothing is lost."""
        connection.execute(delete(self.table).where(self._same_key()))
        connection.execute(insert(self.table).values(self.values))

    def _same_key(self) -> ColumnElement[bool]:
        return and_(*(column == self.values[column.name] for column in self.table.primary_key.columns))
