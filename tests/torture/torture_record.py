"""The long run against the record, a part of ``run.py torture``: altered at random, and every alteration found."""

import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from alteration_facility import Original, original
from alteration_run import Figures, torture

ALTERATIONS: Final = 10_000


def main(count: int, seed: int) -> int:
    """Alter that often, on all processors; 1 where an alteration was not found."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="batchtrack-torture-") as folder:
        laid_out = original(Path(folder))
        parts = os.cpu_count() or 1
        with ProcessPoolExecutor(parts, get_context("spawn")) as processes:
            ran = [processes.submit(_part, laid_out, folder, part, parts, count, seed) for part in range(parts)]
            figures = reduce(Figures.__add__, [each.result() for each in ran])
    for line in figures.lines():
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{count} alterations with seed {seed} in {time.monotonic() - began:.0f} s\n")
    return int(bool(figures.misses))


def _part(laid_out: Original, folder: str, part: int, parts: int, count: int, seed: int) -> Figures:
    own = Path(folder, f"part-{part}")
    own.mkdir()
    return torture(laid_out, own, range(part * count // parts, (part + 1) * count // parts), seed)
