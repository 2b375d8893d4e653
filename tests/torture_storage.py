"""The long run against storage, a part of ``run.py torture``.

Kills a writer on SQLite and on PostgreSQL; nothing acknowledged may be missing, nothing half there.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import postgresql_cluster
from killing import kill_often

from batchtrack.database import open_engine, sqlite_url
from batchtrack.upkeep.migrate import create

KILLS: Final = 1000
SEED: Final = 20261123


def main(words: Sequence[str] = ()) -> int:
    """Kill that often on each kind of database; 1 where anything acknowledged is missing or half there."""
    given = [int(word) for word in words]
    kills, seed = (*given, *(KILLS, SEED)[len(given) :])
    _say(f"seed {seed}")
    with tempfile.TemporaryDirectory(prefix="batchtrack-torture-") as folder:
        bad = _on("SQLite", sqlite_url(Path(folder, "killed.sqlite")), kills, seed)
    programs = postgresql_cluster.find_programs()
    if programs is None:
        _say("PostgreSQL: no server is installed here, nothing was run")
        return int(bad)
    with postgresql_cluster.running(programs) as cluster:
        bad |= _on("PostgreSQL", cluster.url(cluster.create_database()), kills, seed)
    return int(bad)


def _on(kind: str, url: str, kills: int, seed: int) -> bool:
    engine = open_engine(url, create=True)
    assert create(engine) is None
    engine.dispose()
    figures = kill_often(url, kills, seed)
    _say(f"{kind}: {figures}")
    for each in (*figures.missing, *figures.broken):
        _say(f"  {each}")
    return bool(figures.missing or figures.broken)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
