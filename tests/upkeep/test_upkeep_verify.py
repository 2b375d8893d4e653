"""What another program can do to the record behind its back, and that each of it is found and named."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import journal_examples as examples
import pytest
from journal_examples import BATCH, CATALOGUE, OTHER_BATCH, ROOM, Approved, Filed, Noted, note, signed, tamper
from sqlalchemy import Connection, Engine, text

from batchtrack.database import documents, reading, writing
from batchtrack.journal import Append, append, read_stream
from batchtrack.journal.hashing import Content, content_hash, event_hash
from batchtrack.journal.rows import StoredRow, Unreadable
from batchtrack.refusals import refuse
from batchtrack.upkeep import Finding, Verification, verify


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A batch of four events, the third of them signed, another batch, and a document."""
    with examples.made(database_url) as engine:
        events = [Noted(text="ordered"), Noted(text="drawn"), Approved(reason="complete"), Noted(text="shipped")]
        with writing(engine) as connection:
            append(connection, [Append(BATCH, 0, events)], signed())
            filed = Filed(document=documents.put(connection, b"paper", "application/pdf"))
            append(connection, [Append(ROOM, 0, [filed])], signed())
        note(engine, OTHER_BATCH, 0, "ordered", "drawn")
        yield engine


def verified(engine: Engine) -> Verification:
    with reading(engine) as connection:
        return verify(connection, CATALOGUE)


def found(engine: Engine) -> list[tuple[str, str | None, int | None]]:
    return [(each.what.code, each.stream, each.version) for each in verified(engine).findings]


def test_that_an_untouched_record_is_clean_and_counted(engine: Engine) -> None:
    assert verified(engine) == Verification((), streams=3, events=7, documents=1)
    assert verified(engine).clean


def test_that_one_changed_byte_is_found_and_named_with_its_batch_and_event(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET body = replace(body, 'drawn', 'drawm') WHERE stream = :stream", stream=BATCH)
    (finding,) = verified(engine).findings
    assert (finding.what.code, finding.batch, finding.version) == ("ST-52", "REX-0042", 2)
    assert finding.words.startswith("batch/REX-0042, event 2: The event was changed")


@pytest.mark.parametrize(
    "column", ["kind", "body", "who", "workstation", "software", "recorded_at", "previous", "content_hash"]
)
def test_that_a_change_of_any_hashed_column_is_found_at_its_event(engine: Engine, column: str) -> None:
    tamper(engine, f"UPDATE event SET {column} = {column} || ' ' WHERE stream = :stream AND version = 2", stream=BATCH)  # noqa: S608 - our own columns
    assert ("ST-52", BATCH, 2) in found(engine)


def test_that_a_changed_number_of_the_bodys_form_is_found(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET schema = 2 WHERE stream = :stream AND version = 1", stream=BATCH)
    assert [code for code, _, _ in found(engine)] == ["ST-52", "ST-54"]


def test_that_a_removed_meaning_is_found_as_a_missing_signature(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET meaning = NULL WHERE version = 3")
    assert found(engine) == [("ST-53", BATCH, 3), ("ST-55", BATCH, 3)]


def test_that_a_meaning_on_a_kind_that_is_not_signed_is_found(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET meaning = 'approval' WHERE stream = :stream AND version = 1", stream=BATCH)
    assert found(engine) == [("ST-53", BATCH, 1), ("ST-56", BATCH, 1)]


@pytest.mark.parametrize("column", ["signer", "signature"])
def test_that_a_signature_which_was_taken_off_is_found(engine: Engine, column: str) -> None:
    tamper(engine, f"UPDATE event SET {column} = NULL WHERE version = 3")  # noqa: S608 - our own columns
    assert found(engine) == [("ST-53", BATCH, 3), ("KY-50", BATCH, 3)]


def test_that_another_curve_than_the_forms_own_is_found(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET curve_name = NULL WHERE version = 3")
    assert found(engine) == [("KY-51", BATCH, 3)]


def test_that_another_hash_than_the_forms_own_is_found(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET hash_name = 'MD5' WHERE version = 3")
    assert found(engine) == [("ST-60", BATCH, 3)]


def rewritten(engine: Engine, stream: str, version: int, body: str) -> None:
    """A forger who knows the hashes: changes a body and makes the row's own two hashes fit again."""
    with reading(engine) as connection:
        row = read_stream(connection, stream, CATALOGUE)[version - 1].row
    row = with_body(row, body)
    tamper(
        engine,
        "UPDATE event SET body = :body, content_hash = :content, hash = :hash"
        " WHERE stream = :stream AND version = :version",
        body=body,
        content=row.content_hash,
        hash=row.hash,
        stream=stream,
        version=version,
    )


def with_body(row: StoredRow, body: str) -> StoredRow:
    old = row.content
    content = Content(
        old.stream, old.version, old.kind, old.schema, body, old.who, old.workstation, old.software, old.recorded_at,
        old.previous,
    )  # fmt: skip
    digest = content_hash(content)
    whole = event_hash(digest, row.signer, row.meaning, row.signature)
    return replace(row, content=content, content_hash=digest, hash=whole)


def test_that_a_row_rewritten_with_fitting_hashes_is_found_at_the_next_one(engine: Engine) -> None:
    rewritten(engine, BATCH, 2, '{"text":"forged"}')
    assert found(engine) == [("ST-51", BATCH, 3)]


def test_that_a_last_row_rewritten_with_fitting_hashes_is_found_at_the_head(engine: Engine) -> None:
    rewritten(engine, OTHER_BATCH, 2, '{"text":"forged"}')
    assert found(engine) == [("ST-70", OTHER_BATCH, None)]


@pytest.mark.parametrize("body", ["{", '{"text":1.5}', '{"text":"a","more":"b"}', "{}"])
def test_that_a_body_which_no_longer_parses_is_found_and_spoils_no_list(engine: Engine, body: str) -> None:
    tamper(engine, "UPDATE event SET body = :body WHERE stream = :stream AND version = 2", body=body, stream=BATCH)
    assert found(engine) == [("ST-52", BATCH, 2), ("ST-54", BATCH, 2)]
    with reading(engine) as connection:
        events = [each.event for each in read_stream(connection, BATCH, CATALOGUE)]
    assert [isinstance(each, Unreadable) for each in events] == [False, True, False, False]


def test_that_bytes_which_are_no_text_are_found_and_shown_as_escapes(sqlite_url: str) -> None:
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one")
        tamper(engine, "UPDATE event SET body = CAST(x'7B22FF' AS TEXT), recorded_at = CAST(x'FF' AS TEXT)")
        assert found(engine) == [("ST-52", BATCH, 1), ("ST-54", BATCH, 1)]
        assert all(each.words.isprintable() for each in verified(engine).findings)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM event WHERE stream = :stream AND version = 2", [("ST-50", BATCH, 3)]),
        ("DELETE FROM event WHERE stream = :stream AND version = 1", [("ST-50", BATCH, 2)]),
        ("DELETE FROM event WHERE stream = :stream AND version = 4", [("ST-70", BATCH, None)]),
        ("DELETE FROM event WHERE stream = :stream", [("ST-72", BATCH, None)]),
        ("DELETE FROM stream_head WHERE stream = :stream", [("ST-71", BATCH, None)]),
        ("UPDATE stream_head SET version = 3 WHERE stream = :stream", [("ST-70", BATCH, None)]),
    ],
)
def test_that_removed_events_and_heads_are_found(
    engine: Engine, statement: str, expected: list[tuple[str, str, int | None]]
) -> None:
    tamper(engine, statement, stream=BATCH)
    assert found(engine) == expected


def test_that_events_in_another_order_than_they_were_written_are_found(sqlite_url: str) -> None:
    with examples.made(sqlite_url) as engine:
        note(engine, BATCH, 0, "one", "two")
        tamper(engine, "UPDATE event SET position = 9 WHERE version = 1")
        assert found(engine) == [("ST-57", BATCH, 2)]


def test_that_a_time_set_before_the_event_it_follows_is_found(engine: Engine) -> None:
    tamper(
        engine,
        "UPDATE event SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE stream = :stream AND version = 2",
        stream=BATCH,
    )
    assert found(engine) == [("ST-52", BATCH, 2), ("ST-58", BATCH, 2)]


def test_that_a_missing_trigger_is_a_finding_of_its_own(engine: Engine) -> None:
    on = " ON event" if engine.dialect.name == "postgresql" else ""
    with writing(engine) as connection:
        connection.exec_driver_sql(f"DROP TRIGGER event_refuses_update{on}")
    (finding,) = verified(engine).findings
    assert (finding.what, finding.stream) == (refuse("ST-73", trigger="event_refuses_update"), None)
    assert finding.words == "database: The trigger event_refuses_update is missing."


def test_that_changed_bytes_of_a_document_are_found(engine: Engine) -> None:
    tamper(engine, "UPDATE document SET bytes = :bytes", bytes=b"forged")
    assert found(engine) == [("ST-76", None, None)]


def test_that_a_document_which_an_event_cites_and_that_is_missing_is_found_at_the_event(engine: Engine) -> None:
    tamper(engine, "DELETE FROM document")
    assert found(engine) == [("IN-56", ROOM, 1)]


def test_that_a_document_which_no_event_cites_is_found(engine: Engine) -> None:
    with writing(engine) as connection:
        documents.put(connection, b"slipped in", "application/pdf")
    assert found(engine) == [("IN-57", None, None)]


def test_that_anything_else_that_is_said_of_the_database_is_found(engine: Engine) -> None:
    tamper(engine, "INSERT INTO storage (key, value) VALUES ('trusted', 'yes')")
    assert found(engine) == [("IN-58", None, None)]


def test_that_an_empty_meaning_is_not_taken_for_none(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET meaning = '' WHERE stream = :stream AND version = 1", stream=BATCH)
    assert found(engine) == [("ST-56", BATCH, 1)]


def test_that_a_changed_form_of_the_database_is_found(engine: Engine) -> None:
    tamper(engine, "UPDATE storage SET value = 'signed' WHERE key = 'format'")
    assert found(engine) == [("ST-78", None, None)]


def test_that_a_missing_table_is_found(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("DROP TABLE document"))
    assert found(engine) == [("ST-79", None, None)]
    assert verified(engine).findings[0].words == "database: The table document is missing."


def test_that_what_the_check_of_the_read_models_finds_is_found(engine: Engine) -> None:
    own = Finding(refuse("ST-71"), BATCH)

    def differing(_connection: Connection, _unsound: Collection[str]) -> Iterable[Finding]:
        return [own]

    with reading(engine) as connection:
        assert verify(connection, CATALOGUE, differing).findings == (own,)


def test_that_everything_is_found_at_once(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET who = 'tech-b' WHERE version = 1")
    with writing(engine) as connection:
        connection.execute(text("DELETE FROM stream_head WHERE stream = :stream"), {"stream": OTHER_BATCH})
    changed = [("ST-52", BATCH, 1), ("ST-52", OTHER_BATCH, 1), ("ST-52", ROOM, 1)]
    assert found(engine) == [*changed, ("ST-71", OTHER_BATCH, None)]
