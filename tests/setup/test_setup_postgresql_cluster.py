"""The private PostgreSQL cluster is a real one, and a fresh database is one's own."""

import os

import psycopg
import pytest
import real_parts
from postgresql_cluster import Cluster


def _ask(url: str, question: str) -> object:
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return row[0]


def test_that_the_server_syncs_to_disk_as_a_real_one_does(postgresql_url: str) -> None:
    assert _ask(postgresql_url, "SHOW fsync") == "on"
    assert _ask(postgresql_url, "SHOW synchronous_commit") == "on"


def test_that_the_server_sorts_by_language_and_not_by_bytes(postgresql_url: str) -> None:
    assert _ask(postgresql_url, "SELECT 'a' < 'B'") is True


def test_that_the_server_lives_in_another_time_zone_than_utc(postgresql_url: str) -> None:
    assert _ask(postgresql_url, "SHOW timezone") == "Asia/Kathmandu"


def test_that_the_server_does_not_run_as_root(postgresql_cluster: Cluster) -> None:
    if os.name != "posix":
        pytest.skip("Owners of files are told apart on POSIX systems.")
    assert (postgresql_cluster.folder / "data" / "postmaster.pid").stat().st_uid != 0


def test_that_a_connection_without_the_password_is_refused(postgresql_cluster: Cluster) -> None:
    stranger = postgresql_cluster.url("postgres").replace(postgresql_cluster.password, "guess")
    with pytest.raises(psycopg.OperationalError, match="password authentication"):
        psycopg.connect(stranger.replace("+psycopg", ""))


def test_that_each_test_gets_an_empty_database_of_its_own(postgresql_cluster: Cluster, postgresql_url: str) -> None:
    with psycopg.connect(postgresql_url.replace("+psycopg", "")) as connection:
        connection.execute("CREATE TABLE trace (id int)")
    other = postgresql_cluster.url(postgresql_cluster.create_database())
    assert _ask(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'trace'") == 0


def test_that_a_fresh_database_can_be_a_copy_of_a_prepared_one(postgresql_cluster: Cluster) -> None:
    prepared = postgresql_cluster.create_database()
    with psycopg.connect(postgresql_cluster.url(prepared).replace("+psycopg", "")) as connection:
        connection.execute("CREATE TABLE trace AS SELECT 7 AS id")
    copy = postgresql_cluster.create_database(template=prepared)
    assert _ask(postgresql_cluster.url(copy), "SELECT id FROM trace") == 7


def test_that_both_kinds_of_database_are_offered_by_their_url(database_url: str) -> None:
    assert database_url.split(":", maxsplit=1)[0] in {"sqlite", "postgresql+psycopg"}


def test_that_a_missing_part_skips_the_test_and_says_why() -> None:
    with pytest.raises(pytest.skip.Exception, match="no server"):
        real_parts.skip_or_fail("There is no server.", real_parts.REQUIRE_POSTGRESQL, {})


def test_that_a_missing_part_fails_where_it_is_demanded() -> None:
    demanded = {real_parts.REQUIRE_POSTGRESQL: "1"}
    with pytest.raises(pytest.fail.Exception, match="no server"):
        real_parts.skip_or_fail("There is no server.", real_parts.REQUIRE_POSTGRESQL, demanded)
