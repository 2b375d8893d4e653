"""A PostgreSQL server set up in one command, and what the program's own role can and cannot do on it."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import postgresql_cluster
import pytest
from journal_examples import BATCH, CATALOGUE, note
from newer_version import newer_version
from record_contents import READER
from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from batchtrack.database import open_engine, reading, writing
from batchtrack.refusals import Refused, refuse, sentence, way_out
from batchtrack.upkeep import check_at_start, rebuild, too_many_rights, verify
from batchtrack.upkeep.server_setup import ServerSetUp, set_up
from batchtrack.upkeep.upgrading import Upgrade, upgrade

NAME: Final = "facility"
NOW: Final = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module", name="server")
def _server() -> Iterator[postgresql_cluster.Cluster]:
    """A cluster of its own: roles belong to all its databases."""
    programs = postgresql_cluster.find_programs()
    if programs is None:
        pytest.skip("No PostgreSQL server is installed here (Debian: sudo apt-get install postgresql).")
    with postgresql_cluster.running(programs) as cluster:
        yield cluster


@pytest.fixture(scope="module", name="made")
def _made(server: postgresql_cluster.Cluster) -> ServerSetUp:
    return set_up(server.url(NAME))


@pytest.fixture(name="program")
def _program(made: ServerSetUp) -> Iterator[Engine]:
    engine = open_engine(made.program)
    yield engine
    engine.dispose()


def code_of(url: str, app_role: str | None = None) -> str:
    with pytest.raises(Refused) as refused:
        set_up(url, app_role)
    (refusal,) = refused.value.refusals
    assert sentence(refusal)
    assert way_out(refusal)
    return refusal.code


def test_that_one_command_makes_database_roles_tables_and_triggers(made: ServerSetUp, program: Engine) -> None:
    assert made.made_tables
    assert make_url(made.program).username == "facility_app"
    assert make_url(made.owner).username == "facility_owner"
    assert check_at_start(program) is None


def test_that_the_programs_role_records_rebuilds_and_verifies(program: Engine) -> None:
    note(program, BATCH, 0, "one", "two")
    with writing(program) as connection:
        rebuild(connection, CATALOGUE, READER.projector())
    with reading(program) as connection:
        assert verify(connection, CATALOGUE).clean
    assert too_many_rights(program) is None


def test_that_the_programs_role_is_sent_to_the_owner_for_an_upgrade(made: ServerSetUp, tmp_path: Path) -> None:
    newer = newer_version(tmp_path)
    with pytest.raises(Refused) as refused:
        upgrade(made.program, Upgrade(READER, tmp_path / "before.zip", NOW, migrations=newer))
    (refusal,) = refused.value.refusals
    assert refusal == refuse("UP-23", role="facility_app")
    assert "the address of the owner" in way_out(refusal)
    assert not (tmp_path / "before.zip").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}'",
        "DELETE FROM event",
        "TRUNCATE event",
        "UPDATE document SET bytes = ''",
        "DELETE FROM document",
        "INSERT INTO storage VALUES ('format', 'mine')",
        "UPDATE alembic_version SET version_num = '9'",
        "ALTER TABLE event DISABLE TRIGGER ALL",
        "DROP TRIGGER event_refuses_gap ON event",
        "CREATE TABLE mine (a text)",
        "CREATE TEMPORARY TABLE event (a text)",
        "SET session_replication_role = replica",
        "CREATE OR REPLACE FUNCTION event_refuse_gap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "SET ROLE facility_owner",
    ],
)
def test_that_the_programs_role_has_no_right_to_change_the_record(program: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError) as raised, writing(program) as connection:
        connection.execute(text(statement))
    assert getattr(raised.value.orig, "sqlstate", None) == "42501"


def test_that_the_owner_is_stopped_by_the_triggers_and_told_at_the_start(made: ServerSetUp, program: Engine) -> None:
    note(program, "batch/OWNER", 0, "one")
    owner = open_engine(made.owner)
    with pytest.raises(IntegrityError), writing(owner) as connection:
        connection.execute(text("DELETE FROM event"))
    assert too_many_rights(owner) == refuse("UP-30", role="facility_owner", why="it owns the tables")
    owner.dispose()


def test_that_a_superuser_is_told_so(server: postgresql_cluster.Cluster, made: ServerSetUp) -> None:
    assert made.made_tables
    engine = open_engine(server.url(NAME))
    found = too_many_rights(engine)
    engine.dispose()
    assert found == refuse("UP-30", role="batchtrack", why="it is a superuser")


def test_that_a_second_run_changes_nothing_and_shows_no_password(
    server: postgresql_cluster.Cluster, made: ServerSetUp
) -> None:
    again = set_up(server.url(NAME))
    assert not again.made_tables
    assert make_url(again.program).password is None
    open_engine(made.program).dispose()


def test_that_no_password_stands_in_the_servers_log(server: postgresql_cluster.Cluster, made: ServerSetUp) -> None:
    password = make_url(made.program).password
    assert password
    assert password not in (server.folder / "server.log").read_text(errors="replace")


def test_that_who_may_not_make_roles_is_told_what_to_ask_for(made: ServerSetUp) -> None:
    assert code_of(make_url(made.program).set(database="another").render_as_string(hide_password=False)) == "UP-32"


def test_that_a_mighty_role_is_not_taken_for_the_programs(
    server: postgresql_cluster.Cluster, made: ServerSetUp
) -> None:
    assert made.made_tables
    assert code_of(server.url(NAME), "batchtrack") == "UP-33"


def test_that_a_file_is_no_server(sqlite_url: str) -> None:
    assert code_of(sqlite_url) == "UP-31"


def test_that_names_with_capitals_and_signs_are_quoted(server: postgresql_cluster.Cluster) -> None:
    made = set_up(server.url("Fa-ci lity"))
    engine = open_engine(made.program)
    note(engine, BATCH, 0, "one")
    engine.dispose()


def test_that_a_connection_is_encrypted_where_the_address_says_so(
    server: postgresql_cluster.Cluster, made: ServerSetUp, tmp_path: Path
) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("No openssl is installed here.")
    demanded = f"{made.program}?sslmode=require"
    with pytest.raises(Refused) as refused:
        open_engine(demanded)
    assert refused.value.refusals[0].code == "ST-09"
    certificate = certified(server, tmp_path)
    for address in (demanded, f"{made.program}?sslmode=verify-ca&sslrootcert={certificate.as_posix()}"):
        engine = open_engine(address)
        with reading(engine) as connection:
            assert connection.execute(text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).scalar_one()
        engine.dispose()


def certified(server: postgresql_cluster.Cluster, folder: Path) -> Path:
    """The server answers with TLS from now on; its own certificate."""
    key, certificate = server.folder / "data" / "server.key", server.folder / "data" / "server.crt"
    subject = ["-subj", "/CN=127.0.0.1", "-days", "2", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", "req", "-new", "-x509", "-nodes", *subject], check=True, capture_output=True)
    key.chmod(0o600)
    account = postgresql_cluster._account()
    if account:
        shutil.chown(key, account)
        shutil.chown(certificate, account)
    engine = open_engine(server.url(NAME))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ALTER SYSTEM SET ssl = on"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()
    return Path(shutil.copy(certificate, folder / "server.crt"))
