"""Real parts for every test: databases of both kinds, a private database server, a display without a screen."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import postgresql_cluster
import pytest
import real_parts
import virtual_display as x_server

# Before anything constructs a QApplication; a test that wants real windows starts a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("ci")


@pytest.fixture(scope="session", name="postgresql_cluster")
def _postgresql_cluster() -> Iterator[postgresql_cluster.Cluster]:
    """A private PostgreSQL cluster, one for each process of tests."""
    programs = postgresql_cluster.find_programs()
    if programs is None:
        reason = "No PostgreSQL server is installed here (Debian: sudo apt-get install postgresql)."
        real_parts.skip_or_fail(reason, real_parts.REQUIRE_POSTGRESQL, os.environ)
    with postgresql_cluster.running(programs) as cluster:
        yield cluster


@pytest.fixture(name="postgresql_url")
def _postgresql_url(postgresql_cluster: postgresql_cluster.Cluster) -> Iterator[str]:
    """The URL of a fresh, empty database on PostgreSQL."""
    name = postgresql_cluster.create_database()
    yield postgresql_cluster.url(name)
    postgresql_cluster.drop_database(name)


@pytest.fixture(name="sqlite_url")
def _sqlite_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{(tmp_path / 'batchtrack.sqlite').as_posix()}"


@pytest.fixture(name="database_url", params=["sqlite", "postgresql"])
def _database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh database, once on SQLite and once on PostgreSQL."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(scope="session", name="virtual_display")
def _virtual_display() -> Iterator[x_server.VirtualDisplay]:
    """A private X server for pictures of real windows, taken by processes of their own."""
    server = x_server.find_server()
    if server is None:
        reason = "No virtual X server is installed here (Debian: sudo apt-get install xvfb libxcb-cursor0)."
        real_parts.skip_or_fail(reason, real_parts.REQUIRE_DISPLAY, os.environ)
    with x_server.running(server) as display:
        yield display
