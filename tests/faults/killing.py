"""Ends a writing process with SIGKILL at random moments, and holds the record to what it acknowledged before."""

import os
import random
import signal
import time
from dataclasses import dataclass, field
from typing import TextIO

from entries import broken, missing, write_for_ever

from batchtrack.database import open_engine

LONGEST: float = 0.12
"""Seconds after which a writer that is still opening the database is killed at the latest."""
MOST_ACTS: int = 16
"""So many acts at most a writer acknowledges before the one in which it is killed."""
_WHILE_OPENING: float = 0.1
"""The share of writers that are killed before the database is open; the others are killed within an act."""
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
    """Kill a writer that many times; run in a process with one thread, which can be forked.

    A life is counted in acts and ends at a random moment of the next one, however slow the computer is.
    """
    chance, figures, begun = random.Random(seed), Figures(), time.monotonic()  # noqa: S311 - no secret
    for number in range(1, kills + 1):
        acts = None if chance.random() < _WHILE_OPENING else chance.randrange(MOST_ACTS)
        figures.acknowledged += _one_writer(url, acts, chance.random())
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


def _one_writer(url: str, acts: int | None, part: float) -> list[str]:
    """What a writer acknowledged that was killed within the act after so many, or, with None, while it opened.

    Args:
        url: of the database.
        acts: after how many acknowledged acts.
        part: when within the next one, as a part of what the last ones took.
    """
    reads, writes = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reads)
        _write(url, writes)
    os.close(writes)
    with os.fdopen(reads, encoding="ascii") as said:
        before = [] if acts is None else _lived(said, acts, part)
        if acts is None:
            time.sleep(part * LONGEST)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        lines = [line.strip() for line in (*before, *said) if line.endswith("\n")]
    return [line for line in lines if line != _OPEN]


def _lived(said: TextIO, acts: int, part: float) -> list[str]:
    lines = [said.readline()]
    begun = time.monotonic()
    lines += [said.readline() for _ in range(acts)]
    time.sleep(part * (time.monotonic() - begun) / acts if acts else part * LONGEST / MOST_ACTS)
    return lines


def _write(url: str, into: int) -> None:
    engine = open_engine(url)
    os.write(into, f"{_OPEN}\n".encode("ascii"))
    write_for_ever(engine, lambda acknowledged: os.write(into, f"{acknowledged}\n".encode("ascii")))
