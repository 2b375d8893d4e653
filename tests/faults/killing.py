"""Ends a writing process with SIGKILL at random moments, and holds the record to what it acknowledged before."""

import os
import random
import signal
import time
from dataclasses import dataclass, field

from entries import broken, missing, write_for_ever

from batchtrack.database import open_engine

LONGEST: float = 0.12
"""Seconds that a writer lives at most."""
_WHILE_OPENING: float = 0.1
"""The share of writers whose life begins before the database is open; that of the others begins behind it."""
_OPEN: str = "open"
_LOOK_EVERY: int = 50


@dataclass
class Figures:
    """What came of it."""

    kills: int = 0
    acknowledged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {len(self.acknowledged)} acts acknowledged, {len(self.missing)} missing,"
            f" {len(self.broken)} broken, {self.seconds:.0f} s"
        )


def kill_often(url: str, kills: int, seed: int) -> Figures:
    """Kill a writer that many times; run in a process with one thread, which can be forked."""
    chance, figures, begun = random.Random(seed), Figures(), time.monotonic()  # noqa: S311 - no secret
    for number in range(1, kills + 1):
        waits = chance.random() >= _WHILE_OPENING
        figures.acknowledged += _one_writer(url, chance.uniform(0.0, LONGEST), waits=waits)
        figures.kills = number
        if number % _LOOK_EVERY == 0 or number == kills:
            look(url, figures)
    figures.seconds = time.monotonic() - begun
    return figures


def look(url: str, figures: Figures) -> None:
    """Compare the record with what was acknowledged."""
    engine = open_engine(url)
    figures.missing = missing(engine, iter(figures.acknowledged))
    figures.broken = broken(engine)
    engine.dispose()


def _one_writer(url: str, lives: float, *, waits: bool) -> list[str]:
    reads, writes = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reads)
        _write(url, writes)
    os.close(writes)
    with os.fdopen(reads, encoding="ascii") as said:
        opened = said.readline() if waits else ""
        time.sleep(lives)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        lines = [line.strip() for line in (opened, *said) if line.endswith("\n")]
    return [line for line in lines if line != _OPEN]


def _write(url: str, into: int) -> None:
    engine = open_engine(url)
    os.write(into, f"{_OPEN}\n".encode("ascii"))
    write_for_ever(engine, lambda acknowledged: os.write(into, f"{acknowledged}\n".encode("ascii")))
