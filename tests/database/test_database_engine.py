import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading, sqlite_url, writing
from batchtrack.database.sqlite_connection import _set_up
from batchtrack.refusals import Refusal, Refused, sentence, way_out


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url, create=True)
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE noted (said TEXT)"))
    yield engine
    engine.dispose()


def said(connection: Connection) -> list[str]:
    return list(connection.execute(text("SELECT said FROM noted ORDER BY said")).scalars())


def say(connection: Connection, word: str) -> None:
    connection.execute(text("INSERT INTO noted (said) VALUES (:word)"), {"word": word})


def refusal_of(url: str, *, create: bool = False) -> Refusal:
    with pytest.raises(Refused) as refused:
        open_engine(url, create=create)
    (refusal,) = refused.value.refusals
    assert sentence(refusal)
    assert way_out(refusal)
    return refusal


def test_that_every_sqlite_connection_is_durable_and_keeps_its_triggers_and_foreign_keys(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url, create=True)
    names = ("journal_mode", "synchronous", "fullfsync", "checkpoint_fullfsync", "foreign_keys", "recursive_triggers")
    with reading(engine) as first, reading(engine) as second:
        for connection in (first, second):
            found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names]
            assert found == ["wal", 2, 1, 1, 1, 1]
    engine.dispose()


def test_that_an_sqlite_which_does_not_take_a_setting_is_not_used() -> None:
    with closing(sqlite3.connect(":memory:")) as in_memory, pytest.raises(Refused) as refused:
        _set_up(in_memory, None)  # type: ignore[arg-type]  # the pool's record is not looked at
    (refusal,) = refused.value.refusals
    assert refusal.code == "ST-04"
    assert "journal_mode = memory where wal" in sentence(refusal)


def test_that_a_database_that_is_not_there_is_not_made_by_looking_for_it(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    assert refusal_of(sqlite_url(path)).code == "ST-02"
    assert not path.exists()


def test_that_a_new_database_gets_its_folder_too(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "new é#?.sqlite"
    open_engine(sqlite_url(path), create=True).dispose()
    assert path.is_file()


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("mysql://localhost/x", "ST-03"),
        ("sqlite://", "ST-07"),
        ("sqlite:///:memory:", "ST-07"),
        ("sqlite:///file:x?uri=true", "ST-07"),
        ("/some/path.sqlite", "ST-07"),
    ],
)
def test_that_an_address_of_no_database_is_refused_in_words(url: str, code: str) -> None:
    assert refusal_of(url, create=True).code == code


def test_that_a_file_which_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague, this file is a letter and not a database at all. " * 40)
    refusal = refusal_of(sqlite_url(path))
    assert refusal.code == "ST-09"
    assert "not a database" in sentence(refusal)


def test_that_a_server_which_does_not_answer_is_named_without_its_password() -> None:
    refusal = refusal_of("postgresql://someone:secret@127.0.0.1:1/none")
    assert refusal.code == "ST-09"
    assert "secret" not in sentence(refusal)


def test_that_a_server_which_may_lose_what_was_committed_is_refused(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    database = engine.url.database
    with writing(engine) as connection:
        connection.execute(text(f'ALTER DATABASE "{database}" SET synchronous_commit = off'))
    engine.dispose()
    refusal = refusal_of(postgresql_url)
    assert refusal.code == "ST-05"
    assert refusal.named == {"setting": "synchronous_commit", "found": "off", "wanted": "on"}


def test_that_a_plain_postgresql_address_uses_the_driver_that_is_installed(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url.replace("+psycopg", ""))
    assert engine.dialect.driver == "psycopg"
    engine.dispose()


def test_that_what_raises_in_a_writing_transaction_leaves_nothing_behind(engine: Engine) -> None:
    def speak() -> None:
        with writing(engine) as connection:
            say(connection, "half")
            raise LookupError

    with pytest.raises(LookupError):
        speak()
    with reading(engine) as connection:
        assert said(connection) == []


def test_that_a_reader_waits_for_no_writer_and_sees_one_moment(engine: Engine) -> None:
    with writing(engine) as writer:
        say(writer, "one")
        with reading(engine) as reader:
            assert said(reader) == []
            say(writer, "two")
            writer.commit()
            assert said(reader) == []
    with reading(engine) as reader:
        assert said(reader) == ["one", "two"]


def test_that_a_reading_transaction_on_postgresql_cannot_write(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    with pytest.raises(DBAPIError, match="read-only"), reading(engine) as connection:
        connection.execute(text("CREATE TABLE noted (said TEXT)"))
    engine.dispose()


def test_that_an_sqlite_writer_holds_the_write_lock_from_its_start(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url, create=True)
    with writing(engine) as connection, closing(sqlite3.connect(str(engine.url.database), timeout=0)) as other:
        connection.execute(text("SELECT 1"))
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    engine.dispose()


def test_that_text_spoilt_by_another_program_is_still_read_as_the_bytes_it_is(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url, create=True)
    with writing(engine) as connection:
        spoilt = connection.execute(text("SELECT CAST(x'41FF42' AS TEXT)")).scalar_one()
    assert spoilt.encode("utf-8", "surrogateescape") == b"A\xffB"
    engine.dispose()
