"""Several processes at one database, each telling by hash what it recorded."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TESTS: Final = Path(__file__).parents[1]
_PATHS: Final = (_TESTS, _TESTS / "faults", _TESTS.parent)
_GO: Final = "go\n"


@dataclass(frozen=True)
class Hammered:
    """What all processes recorded together.

    Attributes:
        hashes: of every event that was acknowledged.
        lost: how many signatures were refused because somebody was quicker.
        seconds: from the first start to the last end.
    """

    hashes: tuple[str, ...]
    lost: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Entries a second."""
        return len(self.hashes) / self.seconds


def hammered(url: str, streams: Sequence[Sequence[str]], each: int) -> Hammered:
    """One process for each list of streams, which adds that many entries to its streams in turn."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, _PATHS))}
    processes = [
        subprocess.Popen(
            [sys.executable, __file__, url, str(each), *mine],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for mine in streams
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    begun = time.perf_counter()
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(_GO)
        process.stdin.flush()
    said = [json.loads(process.communicate()[0]) for process in processes]
    seconds = time.perf_counter() - begun
    assert all(process.returncode == 0 for process in processes)
    hashes = tuple(digest for mine in said for digest in mine if digest is not None)
    return Hammered(hashes, sum(digest is None for mine in said for digest in mine), seconds)


def _main(url: str, each: str, *streams: str) -> None:
    from entries import hammer  # noqa: PLC0415 - likewise

    from batchtrack.database import open_engine  # noqa: PLC0415 - only the child, which has the paths, needs it

    engine = open_engine(url)
    with engine.connect():
        pass
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    recorded = [hammer(engine, streams[number % len(streams)]) for number in range(int(each))]
    engine.dispose()
    json.dump(recorded, sys.stdout)


if __name__ == "__main__":
    _main(*sys.argv[1:])
