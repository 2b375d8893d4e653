"""Putting a row where there may be one already, on both databases."""

from typing import Any

from sqlalchemy import Connection, Table, delete, insert


def put_row(connection: Connection, table: Table, values: dict[str, Any]) -> None:
    """Replace the row of that primary key; read models are no facts, so nothing is lost."""
    key = [column.name for column in table.primary_key.columns]
    connection.execute(delete(table).where(*(table.c[name] == values[name] for name in key)))
    connection.execute(insert(table).values(values))
