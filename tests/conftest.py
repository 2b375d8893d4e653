"""Real parts for every test: databases of both kinds, facilities at each stage, a private server, a display."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import postgresql_cluster
import prepared_facilities
import pytest
import real_parts
import virtual_display as x_server
from prepared_facilities import At, Prepared

from batchtrack.keys import wrapping

# Before anything constructs a QApplication; a test that wants real windows starts a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("ci")

_FULL_WORK = {"MEMORY_KIB": wrapping.MEMORY_KIB, "_PASSES": wrapping._PASSES}
# A check of a password takes 0.3 s of a core, on purpose, and the tests ask for thousands of them. Whoever tests how
# hard it is for a guesser takes the fixture below.
wrapping.MEMORY_KIB = 64  # type: ignore[misc] # a constant of the program
wrapping._PASSES = 1  # type: ignore[misc] # likewise


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What shares an expensive part runs in one process: the tests of a module, and all that use the demonstration."""
    for item in items:
        folder = item.path.parent.name
        item.add_marker(pytest.mark.xdist_group(folder if folder == "commands" else item.path.stem))


@pytest.fixture(scope="module", name="full_work")
def _full_work() -> Iterator[None]:
    """Passwords are as hard to guess as in the program."""
    with pytest.MonkeyPatch.context() as patched:
        for name, work in _FULL_WORK.items():
            patched.setattr(wrapping, name, work)
        yield


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


@pytest.fixture(scope="session", name="on_sqlite")
def _on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return Prepared(prepared_facilities.Files(tmp_path_factory.mktemp("prepared")))


@pytest.fixture(scope="session", name="on_postgresql")
def _on_postgresql(postgresql_cluster: postgresql_cluster.Cluster) -> Prepared:
    return Prepared(prepared_facilities.Templates(postgresql_cluster))


@pytest.fixture(name="at", params=["sqlite", "postgresql"])
def _at(request: pytest.FixtureRequest) -> Iterator[At]:
    """Opens a facility at a stage, laid out once and copied: ``at("laid_out")``; every call opens another copy."""
    prepared: Prepared = request.getfixturevalue(f"on_{request.param}")
    with prepared_facilities.opening(prepared) as at:
        yield at


@pytest.fixture(name="at_file")
def _at_file(on_sqlite: Prepared) -> Iterator[At]:
    """The same for what no database does differently: on SQLite alone."""
    with prepared_facilities.opening(on_sqlite) as at:
        yield at
