"""The torture of the record: altered at random, judged with root and checkpoint; a change not found is a miss."""

import shutil
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from alteration_facility import Original
from alterations import Done, alter
from altered_rows import LEFT_OUT, rows_of
from sqlalchemy import Connection

from batchtrack.commands.opening import opened_engine
from batchtrack.database import reading, sqlite_url
from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.readmodels.products import ProductShelf
from batchtrack.refusals import Refused
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.read_model_check import RECORD_READER, findings_of
from batchtrack.upkeep import Finding, check_readable
from batchtrack.upkeep.findings import under_root


@dataclass(frozen=True)
class Miss:
    """An alteration that changed a row and was not found, or at which the program broke."""

    number: int
    done: Done
    why: str


@dataclass
class Figures:
    """What was counted, by kind of alteration and whether the hashes were made anew."""

    counted: Counter[Done] = field(default_factory=Counter)
    found: Counter[Done] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    without_effect: int = 0
    misses: list[Miss] = field(default_factory=list)

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.counted + other.counted,
            self.found + other.found,
            self.codes + other.codes,
            self.without_effect + other.without_effect,
            [*self.misses, *other.misses],
        )

    def lines(self) -> Iterator[str]:
        """A table, what does not count, and every miss."""
        yield f"{'alteration':36}{'hashes':>8}{'counted':>9}{'found':>7}"
        for done in sorted(self.counted, key=lambda each: (each.kind, each.rehashed)):
            hashes = "anew" if done.rehashed else "left"
            yield f"{done.kind:36}{hashes:>8}{self.counted[done]:9}{self.found[done]:7}"
        yield f"{'all':44}{self.counted.total():9}{self.found.total():7}"
        yield f"{self.without_effect} changed no row and do not count; misses: {len(self.misses)}"
        yield from (f"left out: {what} ({why})" for what, why in LEFT_OUT.items())
        yield "found by: " + ", ".join(f"{code} {count}" for code, count in self.codes.most_common())
        yield from (f"MISS {each.number}: {each.done}: {each.why}" for each in self.misses)


class Judge:
    """Verifies as the command does; product documents are read once for all runs."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._products = ProductShelf()
        self._reader = replace(RECORD_READER, projection_check=self._read_models)
        self.rows = rows_of(original.file)
        assert self.found_in(original.file) == (), "the original is clean"

    def found_in(self, file: Path) -> tuple[str, ...]:
        """Codes of everything that is found, in the order told."""
        try:
            with opened_engine(sqlite_url(file)) as engine:
                refusal = check_readable(engine)
                if refusal is not None:
                    return (refusal.code,)
                with reading(engine) as connection:
                    outcome = self._reader.verify(connection, self._original.outside)
        except Refused as refused:
            return tuple(refusal.code for refusal in refused.refusals)
        return tuple(each.what.code for each in under_root(outcome, self._original.root).findings)

    def _read_models(self, connection: Connection, unsound: Collection[str]) -> Iterator[Finding]:
        return findings_of(connection, ReadModels(CATALOGUE, self._products, BatchShelf(CATALOGUE)), unsound)


def torture(
    original: Original,
    folder: Path,
    numbers: range,
    seed: int,
    progress: Callable[[int], object] = lambda _number: None,
) -> Figures:
    """Alter a copy for each of these numbers and judge it; every second one has its hashes made anew."""
    judge, figures = Judge(original), Figures()
    altered = folder / "altered.sqlite"
    for number in numbers:
        _clear(altered)
        shutil.copy(original.file, altered)
        done = alter(altered, original.older, Random(f"{seed} {number}"), rehashed=number % 2 == 1)
        if rows_of(altered) == judge.rows:
            figures.without_effect += 1
        else:
            _judge(judge, altered, number, done, figures)
        progress(number)
    _clear(altered)
    return figures


def _judge(judge: Judge, altered: Path, number: int, done: Done, figures: Figures) -> None:
    figures.counted[done] += 1
    try:
        codes = judge.found_in(altered)
    except Exception:  # noqa: BLE001 - whatever the program breaks at is a miss, and is printed
        figures.misses.append(Miss(number, done, traceback.format_exc()))
        return
    if codes:
        figures.found[done] += 1
        figures.codes.update(set(codes))
    else:
        figures.misses.append(Miss(number, done, "not found"))


def _clear(file: Path) -> None:
    for each in file.parent.glob(f"{file.name}*"):
        each.unlink()
