"""The power goes while entries are written: what was acknowledged was synced, and stands; without syncs it does not."""

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import journal_examples as examples
import pytest
from entries import broken, missing
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from batchtrack.database import open_engine, sqlite_url
from batchtrack.refusals import Refused

CUTS: Final = 8
SEED: Final = 20261123
WRITER: Final = """
import ctypes, os, sys
from sqlalchemy import event
from batchtrack.database import open_engine
from entries import write_for_ever

url, microseconds, synchronous = sys.argv[1:]
engine = open_engine(url)
engine.dispose()
if synchronous == "OFF":
    event.listen(engine, "connect", lambda driver, record: driver.execute("PRAGMA synchronous = OFF"))
ctypes.CDLL(None).power_cut_after(ctypes.c_long(int(microseconds)))
write_for_ever(engine, lambda said: os.write(1, f"{said}\\n".encode("ascii")))
"""


@dataclass
class Outcome:
    """What a run of power cuts left."""

    acknowledged: int
    missing: int
    broken: int
    writes_lost: int


@pytest.fixture(scope="module", name="losing_disk")
def _losing_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("The losing disk is preloaded C: it needs Linux and a C compiler (Debian: apt-get install gcc).")
    library = tmp_path_factory.mktemp("losing") / "losing_disk.so"
    source = Path(__file__).with_name("losing_disk.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def cut_power(library: Path, url: str, microseconds: int, synchronous: str) -> tuple[list[str], int]:
    """What a writer acknowledged before the power went, and how many writes were taken back."""
    folder = Path(url.removeprefix("sqlite:///")).parent
    tests = Path(__file__).parents[1]
    paths = os.pathsep.join(str(each) for each in (tests, tests / "faults", tests.parent))
    ran = subprocess.run(
        [sys.executable, "-c", WRITER, url, str(microseconds), synchronous],
        env={**os.environ, "LD_PRELOAD": str(library), "LOSING_FOLDER": str(folder), "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 9, ran.stderr
    for index in folder.glob("*-shm"):
        index.unlink()  # the index of the log lives in memory alone
    return ran.stdout.splitlines(), int(ran.stderr.split()[0])


def cuts(library: Path, url: str, synchronous: str) -> Outcome:
    """Cut the power some times on one database."""
    with examples.made(url):
        pass
    chance = random.Random(SEED)  # noqa: S311 - no secret
    acknowledged: list[str] = []
    lost = 0
    for _ in range(CUTS):
        said, taken_back = cut_power(library, url, chance.randrange(20_000, 400_000), synchronous)
        acknowledged += said
        lost += taken_back
    engine = open_engine(url)
    outcome = judged(engine, acknowledged, lost)
    engine.dispose()
    return outcome


def judged(engine: Engine, acknowledged: list[str], lost: int) -> Outcome:
    return Outcome(len(acknowledged), len(missing(engine, iter(acknowledged))), len(broken(engine)), lost)


def test_that_nothing_acknowledged_is_lost_with_the_power(losing_disk: Path, tmp_path: Path) -> None:
    outcome = cuts(losing_disk, sqlite_url(tmp_path / "database" / "a.sqlite"), "FULL")
    assert outcome.acknowledged > CUTS
    assert outcome.writes_lost, "the power must have taken something back"
    assert (outcome.missing, outcome.broken) == (0, 0)


def test_that_without_syncs_the_same_cuts_lose_what_was_acknowledged(losing_disk: Path, tmp_path: Path) -> None:
    """So the test above would see it, if an entry were acknowledged before it is on the disk."""
    try:
        outcome = cuts(losing_disk, sqlite_url(tmp_path / "database" / "a.sqlite"), "OFF")
    except (DatabaseError, Refused):
        return  # the file itself did not survive
    assert outcome.missing > 0
