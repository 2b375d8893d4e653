"""Runs the torture and prints what it counted.

usage: python -m tests.torture [--patients N] [--database URL] [--alterations N] [--kills N] [--seed N]

Exchanges things between patients, alters a record at random and looks whether it is found, then kills a writer at
random moments on SQLite and on PostgreSQL. Without a database
the patients live in a SQLite file in a temporary folder; an URL names an empty database of either kind.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "faults")]

import torture_record  # noqa: E402 - found in the folders that were just named
import torture_storage  # noqa: E402 - likewise
from torture_patients import lay_out, ordered, patients  # noqa: E402 - likewise
from torture_run import EVERY_TURN, say, torture  # noqa: E402 - likewise
from workplace_fixture import NOW  # noqa: E402 - likewise

from batchtrack.database import SimulatedClock, open_engine  # noqa: E402 - likewise
from batchtrack.services.workplace import Workplace  # noqa: E402 - likewise
from batchtrack.upkeep.migrate import create  # noqa: E402 - likewise
from reports import PdfPapers  # noqa: E402 - likewise

_EVERY = 25


def main() -> int:
    """Exit status 1 where a swap passed, an alteration was not found or an acknowledged act is missing."""
    parser = argparse.ArgumentParser(prog="run.py torture")
    parser.add_argument("--patients", type=int, default=1000)
    parser.add_argument("--database", default="")
    parser.add_argument("--alterations", type=int, default=torture_record.ALTERATIONS)
    parser.add_argument("--kills", type=int, default=torture_storage.KILLS)
    parser.add_argument("--seed", type=int, default=torture_storage.SEED)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database or f"sqlite:///{(Path(folder) / 'torture.sqlite').as_posix()}"
        status = _run(url, asked.patients) if asked.patients else 0
    status |= torture_record.main(asked.alterations, asked.seed) if asked.alterations else 0
    return (torture_storage.main((str(asked.kills), str(asked.seed))) if asked.kills else 0) or status


def _run(url: str, count: int) -> int:
    began = time.monotonic()
    engine = open_engine(url, create=True)
    not_created = create(engine)
    if not_created is not None:
        say(f"The database was not made: {not_created}")
        return 2
    lines = 0

    def progress(words: str) -> None:
        nonlocal lines
        lines += 1
        if lines % _EVERY == 1:
            say(f"{time.monotonic() - began:7.0f} s  {words}")

    workplace = Workplace(engine, SimulatedClock(NOW), "LAB-1", PdfPapers())
    lay_out(workplace)
    ordered(workplace, count)
    progress(f"{count} patients ordered")
    report = torture(patients(workplace, count), EVERY_TURN, progress)
    engine.dispose()
    for line in report.lines():
        say(line)
    say(f"{time.monotonic() - began:.0f} s")
    return 1 if report.escaped or report.cleared != report.untouched else 0


if __name__ == "__main__":
    sys.exit(main())
