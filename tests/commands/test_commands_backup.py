"""``backup``, ``restore``, ``upgrade`` and ``database create`` as somebody types them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import postgresql_cluster
import pytest
from console_command import Run

from batchtrack.database import sqlite_url


def test_that_a_demonstration_is_backed_up_and_comes_back_verified(database: str, run: Run, tmp_path: Path) -> None:
    file, again = tmp_path / "one.zip", sqlite_url(tmp_path / "again.sqlite")
    made = run("backup", "-o", str(file), "--database", database, "--json")
    assert made.code == 0, made.err
    assert made.json["manifest"]["findings"] == 0
    back = run("restore", str(file), "--into", again)
    assert back.code == 0, back.err
    assert "back and verified" in back.out
    assert run("verify", "--database", again).code == 0


def test_that_a_damaged_backup_is_refused_with_exit_2(database: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.zip"
    assert run("backup", "-o", str(file), "--database", database).code == 0
    file.write_bytes(file.read_bytes()[:-1])
    again = tmp_path / "again.sqlite"
    ran = run("restore", str(file), "--into", sqlite_url(again))
    assert ran.code == 2
    assert "UP-04" in ran.err
    assert not again.exists()


def test_that_an_upgrade_of_what_is_up_to_date_says_so(database: str, run: Run) -> None:
    ran = run("upgrade", "--database", database)
    assert (ran.code, ran.err) == (0, "")
    assert "nothing was to be done" in ran.out


def test_that_an_older_database_is_refused_with_the_command_that_helps(home: Path, database: str, run: Run) -> None:
    with closing(sqlite3.connect(home / "demonstration.sqlite")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    ran = run("backup", "-o", str(home / "one.zip"), "--database", database)
    assert ran.code == 2
    assert "batchtrack upgrade" in ran.err


def test_that_a_server_is_set_up_in_one_command(run: Run) -> None:
    programs = postgresql_cluster.find_programs()
    if programs is None:
        pytest.skip("No PostgreSQL server is installed here.")
    with postgresql_cluster.running(programs) as cluster:
        ran = run("database", "create", cluster.url("facility"), "--json")
        assert ran.code == 0, ran.err
        rebuilt = run("rebuild", "--database", ran.json["program"])
        assert rebuilt.code == 0, rebuilt.out + rebuilt.err
