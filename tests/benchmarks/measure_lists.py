"""The first page of all batches and a search in it, at a thousand and a hundred thousand, beside bare sqlite3."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from recall_history import write_history
from sqlalchemy import Engine
from workplace_fixture import NOW, NoPapers, lay_out, opened, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.database import SimulatedClock, open_engine, sqlite_url
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.work import search_batches
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create

TIMES = 50
PAGE = 100
EVENTS = 500
_FIRST = f"SELECT * FROM batch_row ORDER BY ordered_at DESC, batch DESC LIMIT {PAGE}"
_SEARCH = (
    "SELECT * FROM batch_row WHERE batch IN (SELECT batch FROM batch_identifier WHERE folded >= ? AND folded < ?)"
    f" ORDER BY ordered_at DESC, batch DESC LIMIT {PAGE}"
)


def _milliseconds(work: Callable[[], object]) -> float:
    spans = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()
        spans.append(time.perf_counter() - begun)
    return statistics.median(spans) * 1000


def _filled(file: Path, batches: int) -> Engine:
    engine = open_engine(sqlite_url(file), create=True)
    assert create(engine) is None
    write_history(engine, batches)
    return engine


def _spans(workplace: Workplace, bare: sqlite3.Connection, prefix: str) -> dict[str, float]:
    asked = (prefix, f"{prefix}\U0010ffff")
    return {
        "first page": _milliseconds(lambda: search_batches(workplace, limit=PAGE)),
        "first page, bare": _milliseconds(lambda: bare.execute(_FIRST).fetchall()),
        "search": _milliseconds(lambda: search_batches(workplace, prefix, PAGE)),
        "search, bare": _milliseconds(lambda: bare.execute(_SEARCH, asked).fetchall()),
    }


def test_how_long_the_first_page_and_a_search_take(tmp_path: Path) -> None:
    found: dict[int, dict[str, float]] = {}
    print()
    for batches in (1_000, 100_000):
        file = tmp_path / f"{batches}.sqlite"
        engine = _filled(file, batches)
        workplace = Workplace(engine, SimulatedClock(NOW), "bench", NoPapers())
        with closing(sqlite3.connect(file)) as bare:
            found[batches] = _spans(workplace, bare, f"S{batches // 2:06d}"[:-1])
        engine.dispose()
        said = ", ".join(f"{name} {span:.2f} ms" for name, span in found[batches].items())
        print(f"{batches} batches: {said}")
    for what in ("first page", "search"):
        ours, bare_span = found[100_000][what], found[100_000][f"{what}, bare"]
        print(f"{what}: {ours:.2f} ms, bar 2 x bare + 0.2 = {2 * bare_span + 0.2:.2f} ms;", end=" ")
        print(f"{ours / found[1_000][what]:.2f} of the same at 1,000 batches (bar: 1.3)")


def test_how_long_a_batch_of_five_hundred_events_takes_to_open(tmp_path: Path) -> None:
    with opened(tmp_path / "facility.sqlite", papers=False) as workplace:
        lay_out(workplace)
        batch, by = ordered(workplace), signed_in(workplace, "TECH-A")
        for number in range(EVENTS):
            act(workplace, batch, commands.AddComment(f"entry {number}"), by)
        begun = time.perf_counter()
        batch_page(replace(workplace, batches=BatchShelf(CATALOGUE)), batch, by)
        cold = (time.perf_counter() - begun) * 1000
        again = _milliseconds(lambda: batch_page(workplace, batch, by))
    print(f"\na batch of {EVENTS} events: first opened {cold:.0f} ms, again {again:.0f} ms")
