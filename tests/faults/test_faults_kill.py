"""Kill -9 at random moments, a short run; the long one is `torture_storage`."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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


def told(engine: Engine, acknowledged: list[str], writer: str) -> str:
    """What a writer hears of one act; empty where it is recorded."""
    try:
        acknowledged.append(write(engine, writer))
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


@dataclass
class Heard:
    """What all writers heard together."""

    acknowledged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)
    stop: threading.Event = field(default_factory=threading.Event)


def work(engine: Engine, writer: str, heard: Heard) -> None:
    """Write until the test is over, and keep what was heard of each act."""
    while not heard.stop.is_set():
        code = told(engine, heard.acknowledged, writer)
        heard.refused.extend([code] if code else [])
        if len(heard.acknowledged) > FEW:
            heard.enough.set()


@contextmanager
def writers_at(engine: Engine) -> Iterator[Heard]:
    """Three writers at one record; ended, and their connections closed, whatever comes of the test."""
    heard = Heard()
    writers = [threading.Thread(target=work, args=(engine, f" by {name}", heard)) for name in "ABC"]
    for writer in writers:
        writer.start()
    try:
        yield heard
    finally:
        heard.stop.set()
        for writer in writers:
            writer.join(60)


@contextmanager
def closed_after(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


def test_that_a_server_stopped_with_sigquit_in_the_middle_loses_nothing_acknowledged() -> None:
    programs = postgresql_cluster.find_programs()
    if programs is None or sys.platform == "win32":
        pytest.skip("No PostgreSQL server is installed here, or none that takes signals.")
    with (
        postgresql_cluster.running(programs) as cluster,
        closed_after(open_engine(cluster.url(cluster.create_database()))) as engine,
    ):
        server = postgresql_cluster._Server(programs, cluster.folder, postgresql_cluster._account())
        assert create(engine) is None
        with writers_at(engine) as heard:
            for _ in range(3):
                assert heard.enough.wait(60)
                server._call("pg_ctl", "stop", "-D", str(server.data), "-m", "immediate", "-w")
                server._start_on(cluster.port)
                before = len(heard.acknowledged)
                assert grows(heard.acknowledged, before, heard.stop), "the program reconnects by itself"
        assert heard.refused, "the server was away"
        assert "ST-81" not in heard.refused
        assert missing(engine, iter(heard.acknowledged)) == []
        assert broken(engine) == []
        with reading(engine) as connection:
            standing = heads(connection, [BATCH])[BATCH]
        assert standing == len(heard.acknowledged), "what was said not to be recorded is not there"
