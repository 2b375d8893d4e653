"""Many processes at one database: nothing is recorded twice, nothing is lost, no chain forks."""

import journal_examples as examples
import pytest
from hammering import hammered
from journal_examples import CATALOGUE
from sqlalchemy import func, select

from batchtrack.database import open_engine, reading
from batchtrack.database.tables import EVENT
from batchtrack.upkeep import verify


@pytest.mark.parametrize(("kind", "processes"), [("sqlite", 2), ("postgresql", 8)])
def test_that_processes_at_the_same_and_different_batches_neither_double_nor_lose_nor_fork(
    request: pytest.FixtureRequest, kind: str, processes: int
) -> None:
    url = request.getfixturevalue(f"{kind}_url")
    with examples.made(url):
        pass
    own = [["batch/SHARED", f"batch/OWN-{number}"] for number in range(processes)]
    done = hammered(url, own, 40)
    engine = open_engine(url)
    with reading(engine) as connection:
        standing = connection.execute(select(EVENT.c.hash)).scalars().all()
        signatures = select(func.count()).where(EVENT.c.kind == "example.approved").group_by(EVENT.c.stream)
        doubled = select(EVENT.c.stream, EVENT.c.previous).group_by(EVENT.c.stream, EVENT.c.previous)
        assert connection.execute(doubled.having(func.count() > 1)).all() == []
        assert sum(connection.execute(signatures).scalars()) > 0
        assert verify(connection, CATALOGUE).clean
    engine.dispose()
    assert sorted(standing) == sorted(done.hashes)
    assert len(set(done.hashes)) == len(done.hashes)
    assert done.lost > 0, "processes must have met at the same batch"
