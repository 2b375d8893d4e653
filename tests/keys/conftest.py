"""A facility with its people and keys on both kinds of database, laid out once and copied for every test."""

from collections.abc import Iterator

import postgresql_cluster
import prepared_facilities
import pytest
from prepared_facilities import At, Prepared


@pytest.fixture(scope="session", name="on_sqlite")
def _on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return Prepared(prepared_facilities.Files(tmp_path_factory.mktemp("prepared")))


@pytest.fixture(scope="session", name="on_postgresql")
def _on_postgresql(postgresql_cluster: postgresql_cluster.Cluster) -> Prepared:
    return Prepared(prepared_facilities.Templates(postgresql_cluster))


@pytest.fixture(name="at", params=["sqlite", "postgresql"])
def _at(request: pytest.FixtureRequest) -> Iterator[At]:
    """Opens a facility at a stage: ``at("laid_out")``; every call opens another copy."""
    prepared: Prepared = request.getfixturevalue(f"on_{request.param}")
    with prepared_facilities.opening(prepared) as at:
        yield at


@pytest.fixture(name="at_file")
def _at_file(on_sqlite: Prepared) -> Iterator[At]:
    """The same for what no database does differently: on SQLite alone."""
    with prepared_facilities.opening(on_sqlite) as at:
        yield at
