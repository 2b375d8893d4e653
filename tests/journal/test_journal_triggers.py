"""What a careless tool tries on the journal, and what stands in its way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import journal_examples as examples
import pytest
from journal_examples import BATCH, note
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from batchtrack.database import documents, reading, writing
from batchtrack.database.triggers import TriggerState, install_triggers, triggers_amiss

FORGED = (
    "INSERT INTO event (stream, version, kind, schema, body, workstation, software, recorded_at, content_hash, hash,"
    " hash_name) VALUES ('{stream}', {version}, 'example.noted', 1, '{{}}', 'LAB-1', 'x', 't', 'c', 'h', 'SHA-256')"
)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        note(engine, BATCH, 0, "one", "two")
        with writing(engine) as connection:
            documents.put(connection, b"paper", "application/pdf")
        yield engine


def run(engine: Engine, statement: str) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = body WHERE version = 1",
        "DELETE FROM event WHERE version = 2",
        "UPDATE document SET bytes = bytes",
        "DELETE FROM document",
        "UPDATE storage SET value = 'signed'",
        "DELETE FROM storage",
        FORGED.format(stream=BATCH, version=2),
        FORGED.format(stream=BATCH, version=4),
        FORGED.format(stream="batch/NEW", version=2),
    ],
)
def test_that_the_record_refuses_changes_removals_and_gaps(engine: Engine, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"):
        run(engine, statement)
    with reading(engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM event")).scalar_one() == 2


def test_that_the_next_version_of_a_stream_is_all_that_the_trigger_lets_in(engine: Engine) -> None:
    run(engine, FORGED.format(stream=BATCH, version=3))


@pytest.mark.parametrize("table", ["event", "document", "storage"])
def test_that_truncating_a_table_of_the_record_is_refused(postgresql_url: str, table: str) -> None:
    with examples.made(postgresql_url) as engine, pytest.raises(IntegrityError, match="append-only"):
        run(engine, f"TRUNCATE {table}")


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE version = 1",
        FORGED.format(stream=BATCH, version=1).replace("INSERT", "INSERT OR REPLACE"),
        "REPLACE INTO document SELECT * FROM document",
        "REPLACE INTO storage (key, value) VALUES ('format', 'signed')",
        "UPDATE OR REPLACE event SET version = 2 WHERE version = 1",
        "UPDATE OR IGNORE event SET body = '{}'",
    ],
)
def test_that_sqlite_cannot_replace_a_row_even_where_its_triggers_do_not_recurse(
    sqlite_url: str, statement: str, recursive: str
) -> None:
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one", "two")
        with writing(engine) as connection:
            documents.put(connection, b"paper", "application/pdf")
        with closing(sqlite3.connect(str(engine.url.database))) as other:
            other.execute(f"PRAGMA recursive_triggers = {recursive}")
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)


def test_that_postgresql_refuses_to_overwrite_a_row_on_conflict_or_by_its_position(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "one")
        forged = FORGED.format(stream=BATCH, version=2)
        with pytest.raises(IntegrityError, match="append-only"):
            run(engine, f"{forged} ON CONFLICT (position) DO UPDATE SET body = 'x'")
        placed = forged.replace("(stream", "(position, stream").replace(
            "VALUES (", "OVERRIDING SYSTEM VALUE VALUES (1, "
        )
        with pytest.raises(IntegrityError, match="never replaced"):
            run(engine, placed)
        with pytest.raises(DBAPIError):
            run(engine, placed.replace("OVERRIDING SYSTEM VALUE ", "").replace("(1, ", "(7, "))


def test_that_replication_mode_does_not_switch_the_triggers_off(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "one")
        with pytest.raises(IntegrityError, match="append-only"):
            run(engine, "SET LOCAL session_replication_role = replica; DELETE FROM event")


def test_that_a_new_database_has_every_trigger_as_it_should_be(engine: Engine) -> None:
    with reading(engine) as connection:
        assert triggers_amiss(connection) == ()


def test_that_a_missing_trigger_is_seen_until_it_is_put_back(engine: Engine) -> None:
    on = " ON event" if engine.dialect.name == "postgresql" else ""
    run(engine, f"DROP TRIGGER event_refuses_delete{on}")
    with reading(engine) as connection:
        assert [(each.name, each.state) for each in triggers_amiss(connection)] == [
            ("event_refuses_delete", TriggerState.MISSING)
        ]
    with writing(engine) as connection:
        install_triggers(connection)
        assert triggers_amiss(connection) == ()


SQLITE_TOOTHLESS = (
    "CREATE TRIGGER event_refuses_delete BEFORE DELETE ON event WHEN 0 BEGIN SELECT RAISE(ABORT, ''); END"
)
POSTGRESQL_TOOTHLESS = (
    "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
    "CREATE TRIGGER event_refuses_delete BEFORE DELETE ON event FOR EACH STATEMENT EXECUTE FUNCTION nothing()"
)


def test_that_a_trigger_without_teeth_is_seen_as_altered(engine: Engine) -> None:
    postgresql = engine.dialect.name == "postgresql"
    run(engine, f"DROP TRIGGER event_refuses_delete{' ON event' if postgresql else ''}")
    run(engine, POSTGRESQL_TOOTHLESS if postgresql else SQLITE_TOOTHLESS)
    with reading(engine) as connection:
        assert [each.state for each in triggers_amiss(connection)] == [TriggerState.ALTERED]


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE event DISABLE TRIGGER event_refuses_update",
        "ALTER TABLE event ENABLE REPLICA TRIGGER event_refuses_update",
        "CREATE OR REPLACE FUNCTION event_refuse_gap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    ],
)
def test_that_a_trigger_switched_off_or_emptied_on_postgresql_is_seen(postgresql_url: str, statement: str) -> None:
    with examples.made(postgresql_url) as engine:
        run(engine, statement)
        with reading(engine) as connection:
            assert [each.state for each in triggers_amiss(connection)] == [TriggerState.ALTERED]


def test_that_a_trigger_of_another_program_is_seen(sqlite_url: str) -> None:
    with examples.made(sqlite_url) as engine:
        run(engine, "CREATE TRIGGER quiet AFTER INSERT ON event BEGIN UPDATE stream_head SET version = 0; END")
        with reading(engine) as connection:
            assert [(each.name, each.state) for each in triggers_amiss(connection)] == [("quiet", TriggerState.FOREIGN)]
