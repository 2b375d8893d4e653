"""The tables of a database as text; ``python tests/schema_text.py`` renews the kept texts of this version."""

import sys
import tempfile
from pathlib import Path
from typing import Final

import postgresql_cluster
from sqlalchemy import Connection, Engine, inspect, text

from batchtrack.database import open_engine, reading, sqlite_url
from batchtrack.database.triggers_postgresql import expected
from batchtrack.upkeep.migrate import create

KEPT: Final = Path(__file__).parent / "upkeep" / "schemas"


def schema_text(engine: Engine) -> str:
    """Tables, constraints, indexes and triggers, each sorted by name."""
    return _of_file(engine) if engine.dialect.name == "sqlite" else _of_server(engine)


def _of_file(engine: Engine) -> str:
    query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
    with reading(engine) as connection:
        found = connection.execute(text(query)).scalars().all()
    return "".join(f"{_trimmed(each)};\n" for each in found)


def _of_server(engine: Engine) -> str:
    with reading(engine) as connection:
        inspector = inspect(connection)
        tables = [_table(connection, name) for name in sorted(inspector.get_table_names())]
        triggers = [f"{statement}\n" for _, statement in sorted(expected().items())]
    return "\n".join([*tables, *triggers])


def _table(connection: Connection, name: str) -> str:
    run = connection.execute
    columns = run(text(_COLUMNS), {"name": name}).all()
    constraints = run(text(_CONSTRAINTS), {"name": name}).scalars().all()
    indexes = run(text(_INDEXES), {"name": name}).scalars().all()
    lines = [f"    {column} {kind}{rest}" for column, kind, rest in columns]
    lines += [f"    CONSTRAINT {each}" for each in constraints]
    return f"TABLE {name} (\n" + ",\n".join(lines) + "\n)\n" + "".join(f"{each}\n" for each in indexes)


_COLUMNS: Final = """
    SELECT attname::text, format_type(atttypid, atttypmod),
        CASE WHEN attcollation <> 0 AND collname <> 'default' THEN ' COLLATE ' || collname ELSE '' END
        || CASE WHEN attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
        || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
    FROM pg_attribute LEFT JOIN pg_collation ON pg_collation.oid = attcollation
    WHERE attrelid = CAST(:name AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
_CONSTRAINTS: Final = """
    SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = CAST(:name AS regclass) AND contype IN ('p', 'u', 'c', 'f') ORDER BY conname
"""
_INDEXES: Final = "SELECT indexdef FROM pg_indexes WHERE tablename = :name ORDER BY indexname"


def _trimmed(statement: str) -> str:
    return "\n".join(line.rstrip() for line in statement.strip().splitlines())


def _made(url: str) -> str:
    engine = open_engine(url, create=True)
    assert create(engine) is None
    said = schema_text(engine)
    engine.dispose()
    return said


def main() -> int:
    """Write the texts of both kinds."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        (KEPT / "sqlite.sql").write_text(_made(sqlite_url(Path(folder, "a.sqlite"))), encoding="utf-8", newline="\n")
    programs = postgresql_cluster.find_programs()
    assert programs is not None, "a PostgreSQL server is needed"
    with postgresql_cluster.running(programs) as cluster:
        said = _made(cluster.url(cluster.create_database()))
    (KEPT / "postgresql.sql").write_text(said, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
