"""``verify`` and ``rebuild`` on a database that another program meddled with."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest
from console_command import Ran, Run

BATCH: Final = "REX-0035"
Meddle = Callable[[sqlite3.Connection], object]


@contextmanager
def without_triggers(home: Path) -> Iterator[sqlite3.Connection]:
    """Another program at the file: the triggers are taken off and put back as they were."""
    with closing(sqlite3.connect(home / "demonstration.sqlite", isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
        for _, sql in triggers:
            connection.execute(sql)


def meddled(home: Path, meddle: Meddle) -> None:
    with without_triggers(home) as connection:
        meddle(connection)


def event_of(home: Path, kind: str) -> int:
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection:
        query = "SELECT version FROM event WHERE stream = ? AND kind = ? ORDER BY version LIMIT 1"
        return int(connection.execute(query, (f"batch/{BATCH}", kind)).fetchone()[0])


def changed_byte(version: int) -> Meddle:
    query = "UPDATE event SET body = replace(body, 'entered\":\"', 'entered\":\"9') WHERE stream = ? AND version = ?"
    return lambda connection: connection.execute(query, (f"batch/{BATCH}", version))


def test_that_a_fresh_demonstration_is_clean(database: str, run: Run) -> None:
    ran = run("verify", "--database", database)
    assert (ran.code, ran.err) == (0, "")
    assert "as they were recorded" in ran.out


def test_that_the_root_that_is_kept_outside_is_compared_and_its_lack_is_said(
    home: Path, database: str, run: Run
) -> None:
    said = json.loads((home / "root-key.json").read_text("utf-8"))["fingerprint"]
    assert "trust not checked" in run("verify", "--database", database).out
    trusted = run("verify", "--database", database, "--root", said.upper())
    assert trusted.code == 0
    assert f"Every signature leads to the root that was named: {said}." in trusted.out
    other = run("verify", "--database", database, "--root", "ab" * 32, "--json")
    assert other.code == 1
    assert [each["code"] for each in other.json["findings"]] == ["KY-65"]


def test_that_an_event_in_anothers_name_is_found(home: Path, database: str, run: Run) -> None:
    query = "UPDATE event SET who = 'QA-A' WHERE stream = ? AND version = 2"
    meddled(home, lambda connection: connection.execute(query, (f"batch/{BATCH}",)))
    codes = {each["code"] for each in run("verify", "--database", database, "--json").json["findings"]}
    assert {"ST-52", "KY-54"} <= codes


def test_that_one_changed_byte_is_found_with_batch_and_event(home: Path, database: str, run: Run) -> None:
    version = event_of(home, "entry.recorded")
    meddled(home, changed_byte(version))
    ran = run("verify", "--database", database, "--json")
    assert ran.code == 1
    assert (BATCH, version, "ST-52") in {(each["batch"], each["event"], each["code"]) for each in ran.json["findings"]}
    plain = run("verify", "--database", database)
    assert plain.code == 1
    assert f"batch/{BATCH}, event {version}" in plain.out


def test_that_nothing_but_the_meddling_is_found(home: Path, database: str, run: Run) -> None:
    meddled(home, lambda _connection: None)
    assert run("verify", "--database", database).code == 0


def test_that_a_missing_trigger_is_a_finding_of_its_own(home: Path, database: str, run: Run) -> None:
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection:
        name = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchone()[0]
        connection.execute(f'DROP TRIGGER "{name}"')
        connection.commit()
    ran = run("verify", "--database", database, "--json")
    assert ran.code == 1
    assert [(each["code"], name in each["words"]) for each in ran.json["findings"]] == [("ST-73", True)]


def test_that_a_body_that_no_longer_parses_is_found_with_its_batch(home: Path, database: str, run: Run) -> None:
    version = event_of(home, "entry.recorded")
    query = "UPDATE event SET body = '{' WHERE stream = ? AND version = ?"
    meddled(home, lambda connection: connection.execute(query, (f"batch/{BATCH}", version)))
    ran = run("verify", "--database", database, "--json")
    assert ran.code == 1
    found = {(each["batch"], each["event"], each["code"]) for each in ran.json["findings"]}
    assert found == {(BATCH, version, "ST-52"), (BATCH, version, "ST-54")}
    assert run("rebuild", "--database", database).code == 1


def test_that_a_changed_list_is_found_and_rebuilt_from_the_journal(home: Path, database: str, run: Run) -> None:
    meddled(home, lambda connection: connection.execute("UPDATE batch_row SET holds = 7 WHERE batch = ?", (BATCH,)))
    ran = run("verify", "--database", database, "--json")
    assert ran.code == 1
    assert [(each["batch"], each["code"]) for each in ran.json["findings"]] == [(BATCH, "ST-80")]
    assert run("rebuild", "--database", database).code == 0
    assert run("verify", "--database", database).code == 0


def test_that_rebuild_changes_nothing_that_was_right(database: str, run: Run) -> None:
    rebuilt = run("rebuild", "--database", database, "--json")
    assert rebuilt.code == 0
    verified = run("verify", "--database", database, "--json")
    assert verified.json["clean"] is True
    assert rebuilt.json["events"] == verified.json["events"]


def test_that_a_database_that_is_not_there_is_refused_in_words(tmp_path: Path, run: Run) -> None:
    refused(run("verify", "--database", f"sqlite:///{(tmp_path / 'none.sqlite').as_posix()}"), "ST-02")


def test_that_an_empty_database_is_refused_in_words(tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty.sqlite").touch()
    refused(run("verify", "--database", f"sqlite:///{(tmp_path / 'empty.sqlite').as_posix()}"), "ST-11")


def test_that_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path, run: Run) -> None:
    (tmp_path / "picture.sqlite").write_bytes(b"\x89PNG\r\n" * 1000)
    refused(run("verify", "--database", f"sqlite:///{(tmp_path / 'picture.sqlite').as_posix()}"), "ST-09")


def test_that_a_server_that_does_not_answer_is_said_in_words(run: Run) -> None:
    pytest.importorskip("psycopg")
    refused(run("verify", "--database", "postgresql+psycopg://nobody:secret@127.0.0.1:9/none"), "ST-09")


def test_that_the_environment_names_the_database_where_no_option_does(database: str, run: Run) -> None:
    assert run("verify", BATCHTRACK_DATABASE=database).code == 0
    refused(run("verify"), "ST-02")


def refused(ran: Ran, code: str) -> None:
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.rstrip().endswith(f"({code})")
    assert "Traceback" not in ran.err
    assert "secret" not in ran.err
