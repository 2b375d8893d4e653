"""Three hundred random alterations of a record, each found; ten thousand of them are run by ``run.py torture``."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alteration_facility import Original, original
from alteration_run import Judge, torture

SEED = 20261201
COUNT = 300


@pytest.fixture(name="laid_out", scope="module")
def _laid_out(tmp_path_factory: pytest.TempPathFactory) -> Original:
    return original(tmp_path_factory.mktemp("altered"))


def test_that_every_random_alteration_that_changes_a_row_is_found(laid_out: Original, tmp_path: Path) -> None:
    figures = torture(laid_out, tmp_path, range(COUNT), SEED)
    assert [(miss.number, miss.done, miss.why) for miss in figures.misses] == []
    assert figures.counted.total() > COUNT * 3 / 4, "\n".join(figures.lines())


def test_that_the_torture_notices_what_is_not_found(
    laid_out: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Judge, "found_in", lambda _judge, _file: ())
    figures = torture(laid_out, tmp_path, range(20), SEED)
    assert len(figures.misses) == figures.counted.total() > 0


def test_that_the_older_database_is_older_and_the_original_reads(laid_out: Original) -> None:
    counts = []
    for file in (laid_out.older, laid_out.file):
        with closing(sqlite3.connect(file)) as connection:
            counts.append(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    assert counts[0] < counts[1]
