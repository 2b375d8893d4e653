"""Kill -9 at random moments, a short run; the long one is `torture_storage`."""

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

import journal_examples as examples
import postgresql_cluster
import pytest
from entries import BATCH, broken, missing, write
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading
from batchtrack.journal import heads
from batchtrack.refusals import Refused
from batchtrack.upkeep.migrate import create

KILLS: Final = 20
SEED: Final = 7
FAR: Final = 200
FEW: Final = 15


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no fork; the same holds there by TerminateProcess.")
def test_that_nothing_acknowledged_is_lost_to_a_killed_process(database_url: str) -> None:
    with examples.made(database_url):
        pass
    tests = Path(__file__).parents[1]
    paths = os.pathsep.join(str(each) for each in (tests, tests / "faults", tests.parent))
    # In a process of its own: it forks, and pytest has threads.
    run = f"from killing import kill_often; f = kill_often({database_url!r}, {KILLS}, {SEED}); print(f, f.broken)"
    ran = subprocess.run(
        [sys.executable, "-c", run], env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith(f"{KILLS} kills, ")
    assert "0 missing, 0 broken" in ran.stdout, ran.stdout
    assert " 0 acts" not in ran.stdout


def told(engine: Engine, acknowledged: list[str]) -> str:
    """What a writer hears of one act; empty where it is recorded."""
    try:
        acknowledged.append(write(engine))
    except Refused as refusal:
        return refusal.refusals[0].code
    except DBAPIError:
        return "away"
    return ""


def grows(acknowledged: list[str], before: int, stop: threading.Event) -> bool:
    """Whether more is acknowledged within a minute."""
    for _ in range(60 * FAR):
        if len(acknowledged) > before + FEW:
            return True
        stop.wait(1 / FAR)
    return False


def test_that_a_server_stopped_with_sigquit_in_the_middle_loses_nothing_acknowledged() -> None:
    programs = postgresql_cluster.find_programs()
    if programs is None or sys.platform == "win32":
        pytest.skip("No PostgreSQL server is installed here, or none that takes signals.")
    with postgresql_cluster.running(programs) as cluster:
        server = postgresql_cluster._Server(programs, cluster.folder, postgresql_cluster._account())
        engine = open_engine(cluster.url(cluster.create_database()))
        assert create(engine) is None
        acknowledged, refused = list[str](), list[str]()
        enough, stop = threading.Event(), threading.Event()

        def work() -> None:
            while not stop.is_set():
                code = told(engine, acknowledged)
                refused.extend([code] if code else [])
                if len(acknowledged) > FEW:
                    enough.set()

        writers = [threading.Thread(target=work) for _ in range(3)]
        for writer in writers:
            writer.start()
        for _ in range(3):
            assert enough.wait(60)
            server._call("pg_ctl", "stop", "-D", str(server.data), "-m", "immediate", "-w")
            server._start_on(cluster.port)
            before = len(acknowledged)
            assert grows(acknowledged, before, stop), "the program reconnects by itself"
        stop.set()
        for writer in writers:
            writer.join(60)
        assert refused, "the server was away"
        assert "ST-81" not in refused
        assert missing(engine, iter(acknowledged)) == []
        assert broken(engine) == []
        with reading(engine) as connection:
            standing = heads(connection, [BATCH])[BATCH]
        assert standing == len(acknowledged), "what was said not to be recorded is not there"
        engine.dispose()
