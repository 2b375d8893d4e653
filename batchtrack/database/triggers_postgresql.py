"""The triggers of PostgreSQL: two functions, and triggers that fire in replication too (ENABLE ALWAYS)."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, bindparam, text

from batchtrack.database.append_only import APPEND_ONLY

_REFUSE_CHANGE: Final = """
BEGIN
    RAISE EXCEPTION '% is append-only: rows are never changed, removed or replaced', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
"""

_REFUSE_GAP: Final = """
BEGIN
    IF EXISTS (SELECT 1 FROM event WHERE position = NEW.position) THEN
        RAISE EXCEPTION 'event is append-only: rows are never replaced'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.version <> 1 + COALESCE((SELECT MAX(version) FROM event WHERE stream = NEW.stream), 0) THEN
        RAISE EXCEPTION 'event is append-only: a version follows the newest of its stream'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
"""

_FUNCTIONS: Final = {"record_refuse_change": _REFUSE_CHANGE, "event_refuse_gap": _REFUSE_GAP}

_INSTALLED: Final = text("""
    SELECT pg_trigger.tgname AS name, pg_trigger.tgenabled = 'A' AS always, pg_proc.prosrc AS body,
        pg_get_triggerdef(pg_trigger.oid, true) AS statement
    FROM pg_trigger
    JOIN pg_class ON pg_class.oid = pg_trigger.tgrelid
    JOIN pg_proc ON pg_proc.oid = pg_trigger.tgfoid
    WHERE NOT pg_trigger.tgisinternal AND pg_class.relname IN :tables
        AND pg_class.relnamespace = current_schema()::regnamespace
""").bindparams(bindparam("tables", expanding=True))


def _triggers() -> Mapping[str, tuple[str, str, str]]:
    """By name: the table, the function, and the statement as PostgreSQL itself writes it."""
    wanted = [
        (
            f"{table}_refuses_{moment.lower()}",
            table,
            f"BEFORE {moment} ON {table} FOR EACH STATEMENT",
            "record_refuse_change",
        )
        for table in APPEND_ONLY
        for moment in ("UPDATE", "DELETE", "TRUNCATE")
    ]
    wanted.append(("event_refuses_gap", "event", "BEFORE INSERT ON event FOR EACH ROW", "event_refuse_gap"))
    return {
        name: (table, function, f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {function}()")
        for name, table, when, function in wanted
    }


def _described(statement: str, body: str, *, always: bool) -> str:
    return f"{statement}\n{'ENABLE ALWAYS' if always else 'not always enabled'}\n{body}"


def expected() -> Mapping[str, str]:
    """Every trigger's statement, state and function body by its name."""
    return {
        name: _described(statement, _FUNCTIONS[function], always=True)
        for name, (_, function, statement) in _triggers().items()
    }


def installed(connection: Connection) -> Mapping[str, str]:
    """The same of the triggers that stand on the append-only tables."""
    found = connection.execute(_INSTALLED, {"tables": list(APPEND_ONLY)})
    return {row.name: _described(row.statement, row.body, always=row.always) for row in found}


def install(connection: Connection) -> None:
    """Put every trigger in place, anew where one of its name stands."""
    for function, body in _FUNCTIONS.items():
        connection.execute(
            text(f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$")
        )
    for name, (table, _, statement) in _triggers().items():
        connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON {table}"))
        connection.execute(text(statement))
        connection.execute(text(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"))
