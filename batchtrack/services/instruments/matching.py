"""Which runs of a counter's file are of this batch's samples, and what each gives to which test."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from batchtrack.batch.questions.replicates import SEPARATOR
from batchtrack.batch.state import Batch, Container
from batchtrack.facility.runs import run_id
from batchtrack.identity import ChainOfIdentity, Code, ContainerCode
from batchtrack.product.model import CounterLine, TestDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, CountedRun, Export
from batchtrack.services.instruments.sample_ids import agrees, foreign_code, without_suffix
from batchtrack.services.situation import Situation

_LINES: Final = {CounterLine.TOTAL: TOTAL, CounterLine.LIVE: LIVE, CounterLine.VIABILITY: VIABILITY}


@dataclass(frozen=True, slots=True)
class CounterFile:
    """A file with what its analyst says where it says nothing itself.

    Attributes:
        device: the counter by its id in the register of equipment.
        counted_at: when, for exports that tell no time; order: which comes first in its dates, where that is open.
    """

    content: bytes
    name: str
    device: str
    counted_at: datetime | None = None
    order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A run of one of the batch's samples, with the tests that it gives a result; ``place`` among runs of one id."""

    run: CountedRun
    container: Container
    counted_at: datetime
    tests: tuple[TestDefinition, ...]
    place: int = 1


def swapped(batch: Batch, export: Export) -> Code | None:
    """Another patient's code, where no sample in the file is this batch's: the files of two batches were exchanged."""
    if any(_container(batch, run.sample) is not None for run in export.runs):
        return None
    named = (name for run in export.runs for name in (run.sample, without_suffix(run.sample)))
    codes = (foreign_code(batch, name) for name in named)
    return next((code for code in codes if code is not None), None)


def _container(batch: Batch, sample: str) -> Container | None:
    chain = ChainOfIdentity(batch.chain)
    samples = (made for made in batch.containers if made.purpose == "sample")
    named = (sample, without_suffix(sample))
    codes = ((made, (ContainerCode(chain, made.number, made.label),)) for made in samples)
    return next((made for made, code in codes if any(agrees(name, code) for name in named)), None)


def matches_of(situation: Situation, export: Export, file: CounterFile) -> tuple[tuple[Match, ...], list[Refusal]]:
    """The runs of this batch's samples, and what speaks against them: CF-05, CF-06, MA-31."""
    found: list[Match] = []
    refusals: list[Refusal] = []
    of_id: Counter[str] = Counter()
    for run in export.runs:
        of_id[run.sample] += 1
        container = _container(situation.batch, run.sample)
        if container is None:
            continue
        tests = _tests(situation, container)
        counted = run.counted_at or file.counted_at
        if counted is None:
            refusals.append(refuse("MA-31"))
        elif tests:
            found.append(Match(run, container, counted, tests, of_id[run.sample]))
    if not found and not refusals:
        samples = ", ".join(run.sample for run in export.runs[:5]) or "no sample"
        refusals.append(refuse("CF-05", file=file.name, batch=situation.batch.id, found=samples))
    return tuple(found), [*refusals, *_several(found, file)]


def _several(found: list[Match], file: CounterFile) -> Iterator[Refusal]:
    """As many runs of a sample as its tests have replicates: which of more counts is nobody's guess."""
    for container in dict.fromkeys(match.container.id for match in found):
        of_sample = [match for match in found if match.container.id == container]
        if any(_replicates(test) != len(of_sample) for test in of_sample[0].tests):
            sample = of_sample[0].run.sample
            wanted = str(max(map(_replicates, of_sample[0].tests)))
            yield refuse("CF-06", file=file.name, count=str(len(of_sample)), sample=sample, wanted=wanted)


def _replicates(test: TestDefinition) -> int:
    return 1 if test.replicates is None else test.replicates.count


def _tests(situation: Situation, container: Container) -> tuple[TestDefinition, ...]:
    return tuple(
        test for test in situation.product.tests if test.instrument is not None and test.sample == container.id
    )


def run_of(match: Match, serial: str) -> str:
    """A run by instrument and time; where the file tells no time, by its sample and place among its runs too."""
    if match.run.counted_at is not None:
        return run_id(serial, match.counted_at)
    place = "" if match.place == 1 else f" {match.place}"
    return run_id(f"{serial} {match.run.sample}{place}", match.counted_at)


def line_of(test: TestDefinition) -> str:
    """Which line of a file holds the result."""
    assert test.instrument is not None, "only tests with a line are matched"
    return _LINES[test.instrument]


def entries_of(matches: tuple[Match, ...], mark: str) -> dict[str, str]:
    """What is reported by test; replicates in the order of the file."""
    found: dict[str, list[str]] = {}
    for match in matches:
        for test in match.tests:
            found.setdefault(test.id, []).append(match.run.measured[line_of(test)].entered(mark))
    return {test: f"{SEPARATOR} ".join(each) for test, each in found.items()}
