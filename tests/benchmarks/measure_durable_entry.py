"""What a durable, hashed journal row costs beside the bare commit of the same columns, side by side in one run."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from batchtrack.batch.events.order import Commented
from batchtrack.database import open_engine, sqlite_url, writing
from batchtrack.journal import ActOf, Append, append
from batchtrack.keys import Signer, SignerKind, key_fingerprint, new_key
from batchtrack.upkeep.migrate import create

ROUNDS = 300
START = datetime(2026, 1, 1, tzinfo=UTC)


def _journalled(engine: Engine) -> Callable[[int], None]:
    key = new_key()
    signer = Signer(SignerKind.SESSION, key_fingerprint(key.public_key()), "TEC-A", key)

    def write(number: int) -> None:
        event = Commented(step=None, field=None, text=f"entry {number}")
        act = ActOf(signer, "bench", START + timedelta(seconds=number))
        with writing(engine) as connection:
            append(connection, [Append("batch/REX-0001", number, [event])], act)

    return write


def _bare(path: Path) -> Callable[[int], None]:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    columns = ", ".join(f"c{number} TEXT" for number in range(17))
    connection.execute(f"CREATE TABLE event (position INTEGER PRIMARY KEY, {columns})")
    marks = ", ".join("?" * 17)

    def write(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"INSERT INTO event VALUES (NULL, {marks})", [f"text {number}"] * 17)
        connection.execute("COMMIT")

    return write


def _milliseconds(work: Callable[[int], None], number: int) -> float:
    begun = time.perf_counter()
    work(number)
    return (time.perf_counter() - begun) * 1000


def test_what_a_durable_journal_row_costs_beside_a_bare_commit(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path / "journal.sqlite"), create=True)
    assert create(engine) is None
    journalled, bare = _journalled(engine), _bare(tmp_path / "bare.sqlite")
    pairs = [(_milliseconds(journalled, number), _milliseconds(bare, number)) for number in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"\ndurable journal row {ours:.2f} ms, bare commit {theirs:.2f} ms, ratio {ours / theirs:.2f}")
    assert len(pairs) == ROUNDS
