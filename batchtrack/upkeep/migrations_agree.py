"""Whether migrations make the program's tables: ``python -m batchtrack.upkeep.migrations_agree``."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, Inspector, MetaData, inspect

from batchtrack.database import open_engine, reading, sqlite_url, writing
from batchtrack.database.triggers import triggers_amiss
from batchtrack.upkeep.migrate import create
from batchtrack.upkeep.schema import METADATA


def differences(metadata: MetaData) -> list[str]:
    """How the tables that migrations make differ from those the program describes; empty where they agree."""
    with tempfile.TemporaryDirectory(prefix="batchtrack-") as folder:
        migrated = open_engine(sqlite_url(Path(folder, "migrated.sqlite")), create=True)
        described = open_engine(sqlite_url(Path(folder, "described.sqlite")), create=True)
        try:
            return list(_differences(migrated, described, metadata))
        finally:
            migrated.dispose()
            described.dispose()


def _differences(migrated: Engine, described: Engine, metadata: MetaData) -> Iterator[str]:
    create(migrated)
    with writing(described) as connection:
        metadata.create_all(connection)
        wanted = _constraints(inspect(connection), metadata)
    with reading(migrated) as connection:
        yield from (str(change) for change in compare_metadata(MigrationContext.configure(connection), metadata))
        yield from (f"trigger {each.name} is {each.state}" for each in triggers_amiss(connection))
        made = _constraints(inspect(connection), metadata)
    yield from (
        f"{table}: migrations make {made[table]}, wanted {wanted[table]}"
        for table in wanted
        if made[table] != wanted[table]
    )


def _constraints(inspector: Inspector, metadata: MetaData) -> Mapping[str, Any]:
    """By table its CHECKs, keys and kind of table, which Alembic's comparison passes over."""
    present = set(inspector.get_table_names())
    return {name: _of_table(inspector, name) if name in present else "no table" for name in sorted(metadata.tables)}


def _of_table(inspector: Inspector, table: str) -> Any:  # noqa: ANN401 - reflected dictionaries, only compared
    checks = sorted((str(check["name"]), check["sqltext"]) for check in inspector.get_check_constraints(table))
    return checks, inspector.get_pk_constraint(table), inspector.get_table_options(table)


def main() -> int:
    """Print every difference; 1 where there is any."""
    found = differences(METADATA)
    for difference in found:
        sys.stdout.write(f"{difference}\n")
    sys.stdout.write("Models and migrations differ.\n" if found else "Models and migrations agree.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
