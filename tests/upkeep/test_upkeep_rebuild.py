from collections.abc import Iterator

import journal_examples as examples
import pytest
from journal_examples import BATCH, CATALOGUE, OTHER_BATCH, Noted, act, note, tamper
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import reading, writing
from batchtrack.journal import Append, Recorded, append, read_stream
from batchtrack.upkeep import rebuild


class Counted:
    """A read model of one row for each event, in a table of its own."""

    def clear(self, connection: Connection) -> None:
        connection.execute(text("DELETE FROM counted"))

    def project(self, connection: Connection, recorded: Recorded) -> None:
        values = {"stream": recorded.stream, "version": recorded.version}
        connection.execute(text("INSERT INTO counted VALUES (:stream, :version)"), values)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with examples.made(database_url) as engine:
        with writing(engine) as connection:
            connection.execute(text("CREATE TABLE counted (stream TEXT, version INTEGER)"))
            connection.execute(text("INSERT INTO counted VALUES ('batch/OLD', 7)"))
        note(engine, OTHER_BATCH, 0, "b")
        note(engine, BATCH, 0, "a", "b", "c")
        yield engine


def counted(engine: Engine) -> list[tuple[str, int]]:
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(text("SELECT stream, version FROM counted"))]


def test_that_the_read_models_are_cleared_and_made_again_stream_by_stream(engine: Engine) -> None:
    with writing(engine) as connection:
        rebuilt = rebuild(connection, CATALOGUE, Counted())
    assert (rebuilt.streams, rebuilt.events, rebuilt.findings) == (2, 4, ())
    assert counted(engine) == [(BATCH, 1), (BATCH, 2), (BATCH, 3), (OTHER_BATCH, 1)]


def test_that_a_stream_is_taken_in_up_to_an_event_that_cannot_be_read(engine: Engine) -> None:
    tamper(engine, "UPDATE event SET body = '{' WHERE stream = :stream AND version = 2", stream=BATCH)
    with writing(engine) as connection:
        rebuilt = rebuild(connection, CATALOGUE, Counted())
    assert [(each.what.code, each.batch, each.version) for each in rebuilt.findings] == [("ST-54", "REX-0042", 2)]
    assert counted(engine) == [(BATCH, 1), (OTHER_BATCH, 1)]


def test_that_an_entry_made_during_a_rebuild_waits_for_it(postgresql_url: str) -> None:
    with examples.made(postgresql_url) as engine:
        note(engine, BATCH, 0, "a")
        with writing(engine) as connection:
            rebuild(connection, CATALOGUE, Nothing())
            with pytest.raises(DBAPIError, match="lock timeout"):
                without_waiting(engine)
            with reading(engine) as other:
                assert len(read_stream(other, BATCH, CATALOGUE)) == 1
        without_waiting(engine)


class Nothing:
    """No read model at all."""

    def clear(self, connection: Connection) -> None: ...

    def project(self, connection: Connection, recorded: Recorded) -> None: ...


def without_waiting(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("SET LOCAL lock_timeout = '50ms'"))
        append(connection, [Append(BATCH, 1, [Noted(text="late")])], act(1))
