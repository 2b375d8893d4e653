"""How long a recall takes on a thousand and on a hundred thousand batches, on both kinds of database."""

import statistics
import time
from typing import Any, Final

import pytest
from recall_history import PER_LOT, din, lot, write_history
from sqlalchemy import Connection, Select

from batchtrack.database import open_engine, reading
from batchtrack.readmodels import recall
from batchtrack.upkeep.migrate import create

TIMES: Final = 50


@pytest.mark.parametrize("batches", [1_000, 100_000])
def test_how_long_a_recall_takes(database_url: str, batches: int) -> None:
    engine = open_engine(database_url, create=database_url.startswith("sqlite"))
    assert create(engine) is None
    write_history(engine, batches)
    middle = batches // 2
    asked = {
        "lot": recall.of_lot(lot(middle)),
        "device": recall.of_device(f"DEV-0-{middle // PER_LOT:06d}"),
        "donation": recall.of_donation(din(middle)),
        "subject": recall.of_identifier(f"S{middle:06d}"),
    }
    with reading(engine) as connection:
        print(f"\n{engine.dialect.name}, {batches} batches")
        for what, question in asked.items():
            found, taken = _timed(connection, recall.patients_of(question))
            print(f"  {what:<9}{found:>3} patients {taken * 1000:7.2f} ms")
            assert found == (PER_LOT if what in {"lot", "device"} else 1)
    engine.dispose()


def _timed(connection: Connection, question: Select[Any]) -> tuple[int, float]:
    """How many rows, and the median time in seconds."""
    spans = []
    rows = 0
    for _ in range(TIMES):
        begun = time.perf_counter()
        rows = len(connection.execute(question).all())
        spans.append(time.perf_counter() - begun)
    return rows, statistics.median(spans)
