"""The triggers of SQLite, each with its own text: SQLite knows no functions to share."""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from batchtrack.database.append_only import APPEND_ONLY


def _refuse(name: str, moment: str, table: str, words: str, condition: str = "") -> tuple[str, str]:
    when = f" WHEN {condition}" if condition else ""
    return name, (
        f"CREATE TRIGGER {name} BEFORE {moment} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: {words}'); END"
    )


def _of_table(table: str, key: str) -> list[tuple[str, str]]:
    """What every append-only table refuses; INSERT OR REPLACE is caught by the repeated key."""
    return [
        _refuse(f"{table}_refuses_update", "UPDATE", table, "rows are never changed"),
        _refuse(f"{table}_refuses_delete", "DELETE", table, "rows are never removed"),
        _refuse(
            f"{table}_refuses_replacement",
            "INSERT",
            table,
            "rows are never replaced",
            f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})",  # noqa: S608 - names of our own tables
        ),
    ]


def expected() -> Mapping[str, str]:
    """Every trigger's statement by its name."""
    triggers = [trigger for table, key in APPEND_ONLY.items() for trigger in _of_table(table, key)]
    triggers.append(
        _refuse(
            "event_refuses_gap",
            "INSERT",
            "event",
            "a version follows the newest of its stream",
            "NEW.version <> 1 + COALESCE((SELECT MAX(version) FROM event WHERE stream = NEW.stream), 0)",
        )
    )
    return dict(triggers)


def installed(connection: Connection) -> Mapping[str, str]:
    """The statements of the triggers that stand on the append-only tables."""
    found = connection.execute(text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return {row.name: row.sql for row in found if row.tbl_name in APPEND_ONLY}


def install(connection: Connection) -> None:
    """Put every trigger in place, anew where one of its name stands."""
    for name, statement in expected().items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)
