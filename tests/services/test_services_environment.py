"""What the surroundings do to the program, as real databases do it, and the words for it."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading, writing
from batchtrack.events import UnreadableRecordError
from batchtrack.refusals import sentence, way_out
from batchtrack.services.environment import describe, is_environment


def raised_by(work: Callable[[Connection], object], url: str) -> DBAPIError:
    engine = open_engine(url, create=True)
    with pytest.raises(DBAPIError) as raised, writing(engine) as connection:
        work(connection)
    engine.dispose()
    return raised.value


def filled_up(connection: Connection) -> None:
    connection.execute(text("PRAGMA max_page_count = 3"))
    connection.execute(text("CREATE TABLE much (bytes BLOB)"))
    connection.execute(text("INSERT INTO much VALUES (zeroblob(100000))"))


def test_that_a_full_disk_is_said(sqlite_url: str) -> None:
    found = describe(raised_by(filled_up, sqlite_url))
    assert found.code == "SV-51"
    assert "full" in sentence(found)
    assert way_out(found)


def test_that_a_database_that_can_only_be_read_is_said(sqlite_url: str) -> None:
    def write(connection: Connection) -> None:
        connection.execute(text("PRAGMA query_only = ON"))
        connection.execute(text("CREATE TABLE more (number INTEGER)"))

    assert describe(raised_by(write, sqlite_url)).code == "SV-52"


def test_that_a_transaction_that_may_only_read_is_said(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    with pytest.raises(DBAPIError) as raised, reading(engine) as connection:
        connection.execute(text("CREATE TABLE more (number INTEGER)"))
    engine.dispose()
    assert describe(raised.value).code == "SV-52"


def test_that_a_database_at_somebody_elses_work_is_said(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url, create=True)
    impatient = create_engine(sqlite_url, connect_args={"timeout": 0})
    with writing(engine) as connection, impatient.connect() as other:
        connection.execute(text("CREATE TABLE more (number INTEGER)"))
        with pytest.raises(DBAPIError) as raised:
            other.exec_driver_sql("CREATE TABLE another (number INTEGER)")
    engine.dispose()
    impatient.dispose()
    assert describe(raised.value).code == "SV-53"


def test_that_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    file = tmp_path / "batchtrack.sqlite"
    file.write_bytes(b"something else, and more of it than a page header" * 100)
    engine = create_engine(f"sqlite:///{file.as_posix()}")
    with pytest.raises(DBAPIError) as raised, engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM sqlite_master")
    engine.dispose()
    assert describe(raised.value).code == "SV-54"


def test_that_a_server_that_is_gone_is_said_without_its_password(postgresql_url: str) -> None:
    engine = create_engine(postgresql_url.replace("127.0.0.1", "127.0.0.2"))
    with pytest.raises(DBAPIError) as raised:
        engine.connect()
    engine.dispose()
    found = describe(raised.value)
    assert found.code == "SV-50"
    assert engine.url.password is not None
    assert engine.url.password not in sentence(found)


def test_that_a_connection_that_the_server_ended_is_said(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)

    def cut(connection: Connection) -> None:
        own = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        with writing(engine) as other:
            other.execute(text("SELECT pg_terminate_backend(:process)"), {"process": own})
        connection.execute(text("SELECT 1"))

    with pytest.raises(DBAPIError) as raised, engine.connect() as connection:
        cut(connection)
    engine.dispose()
    assert describe(raised.value).code == "SV-50"


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "SV-51"), (errno.EROFS, "SV-52"), (errno.EACCES, "SV-55"), (errno.EIO, "SV-56")]
)
def test_that_what_the_disk_says_of_a_file_is_told(number: int, code: str) -> None:
    assert describe(OSError(number, "as the system says")).code == code


def test_that_an_entry_that_cannot_be_read_is_named() -> None:
    found = describe(UnreadableRecordError("batch/REX-0042", 7, "no event is called so"))
    assert (found.code, found.named) == ("SV-08", {"stream": "batch/REX-0042", "version": "7"})


def test_that_our_own_defect_is_no_environment(sqlite_url: str) -> None:
    assert not is_environment(KeyError("step"))
    assert not is_environment(raised_by(lambda connection: connection.execute(text("SELECT nothing")), sqlite_url))
    assert is_environment(OSError(errno.ENOSPC, "full"))
