"""The torture: many patients with numbers that people confuse, one swap for each pair of them, and what came of it."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from torture_patients import Nearness, Pair, Patient, pairs
from torture_swaps import SWAPS, Stop, Swap

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.state import Batch
from batchtrack.services.outcomes import Done, Outcome

_UNTOUCHED: Final = len(SWAPS)
_FOREIGN: Final = "BA-20"

EVERY_TURN: Final[tuple[Swap | None, ...]] = (*SWAPS, None)
"""Every swap once, then a pair that is left alone: what is never swapped must go through."""
Progress = Callable[[str], object]


@dataclass(frozen=True)
class Met:
    """One swap in one direction: what was exchanged where, how alike the numbers were, and what went wrong."""

    swap: Swap
    nearness: Nearness
    batch: str
    escapes: tuple[str, ...]


@dataclass
class Report:
    """What came of the torture.

    Attributes:
        patients: how many were at once in the facility.
        untouched: pairs without a swap, walked to the clearance.
        cleared: batches of those that were cleared for their own patient.
    """

    patients: int
    met: list[Met] = field(default_factory=list)
    untouched: int = 0
    cleared: int = 0

    @property
    def escaped(self) -> tuple[Met, ...]:
        """The swaps that were not stopped at their first touch point."""
        return tuple(met for met in self.met if met.escapes)

    def lines(self) -> Iterator[str]:
        """The counts by kind, place and nearness."""
        counted = Counter((met.swap.kind, met.swap.step, met.nearness.value) for met in self.met)
        stopped = Counter((met.swap.kind, met.swap.step, met.nearness.value) for met in self.met if not met.escapes)
        yield f"{'swapped':28}{'first met in':16}{'numbers':22}{'swaps':>6}{'stopped':>8}"
        for key, number in sorted(counted.items(), key=lambda item: _place(item[0])):
            kind, step, nearness = key
            yield f"{kind:28}{step:16}{nearness:22}{number:6}{stopped[key]:8}"
        yield f"{'all':66}{len(self.met):6}{len(self.met) - len(self.escaped):8}"
        yield f"{self.patients} patients; {self.untouched} without a swap, of which {self.cleared} were cleared"
        yield from (f"ESCAPED: {met.swap.kind} in {met.swap.step}, {met.batch}: {met.escapes}" for met in self.escaped)


def torture(
    people: Sequence[Patient], swaps: Sequence[Swap | None], progress: Progress = lambda _words: None
) -> Report:
    """Lead each pair of near-identical numbers to a touch point and exchange something there.

    Args:
        people: patients that were ordered together, by number from 1.
        swaps: what is exchanged, pair by pair in turn; None leads a pair to its clearance without a swap.
        progress: hears how far it is.
    """
    report = Report(len(people))
    couples = pairs(len(people))
    for place, pair in enumerate(couples):
        swap = swaps[place % len(swaps)]
        both = people[pair.one - 1], people[pair.other - 1]
        if swap is None:
            _walk_on(report, both)
        else:
            report.met.extend(_exchange(swap, pair, *both))
        progress(f"{place + 1} pairs of {len(couples)}")
    return report


def _exchange(swap: Swap, pair: Pair, one: Patient, other: Patient) -> Iterable[Met]:
    """Both stand at the touch point before either is shown what is the other's."""
    one.begin(swap.step)
    other.begin(swap.step)
    for own, neighbour in ((one, other), (other, one)):
        before = own.now
        outcome = swap.present(own, neighbour)
        escapes = (*_escapes(swap, own, before, outcome), *_goes_on(swap, own, neighbour))
        yield Met(swap, pair.nearness, own.batch, escapes)


def _walk_on(report: Report, both: Iterable[Patient]) -> None:
    for patient in both:
        patient.begin("clearance").finish("clearance")
        report.untouched += 1
        report.cleared += patient.now.clearance is not None


def _escapes(swap: Swap, own: Patient, before: Batch, outcome: Outcome) -> Iterator[str]:
    """What is wrong: the swap was not seen, its code counts, or the batch can still go on to the patient."""
    batch = own.now
    state = batch.step(swap.step)
    told = {refusal.code for refusal in (outcome.told if isinstance(outcome, Done) else outcome.refusals)}
    if not told:
        yield "nobody was told"
    if swap.stop is Stop.ALARM and told != {_FOREIGN}:
        yield f"told {sorted(told)}, not the alarm"
    if state is not None and swap.row in state.scans and swap.row not in before.steps[swap.step].scans:
        yield "the code was taken"
    if batch.fields != before.fields:
        yield "a value was taken"


def _goes_on(swap: Swap, own: Patient, neighbour: Patient) -> Iterator[str]:
    """Whether the alarm holds both, and whether anybody who pushes on gets any further than what is reported."""
    if swap.stop is Stop.REFUSED:
        yield from ("the alarm was raised for the own thing",) * _is_held(own)
        return
    if not (_is_held(own) and _is_held(neighbour)):
        yield "not both batches are held"
    before = own.now
    own.push_on(swap.step)
    after = own.now
    permitted = [step.id for step in own.product.steps if step.reported_by is None]
    if any(step in after.steps and step not in before.steps for step in permitted):
        yield "a later step was begun"
    if swap.step in permitted and after.steps[swap.step].signed is not None:
        yield "the step was signed"
    if after.clearances:
        yield "the dose was cleared"


def _is_held(patient: Patient) -> bool:
    return any(hold.cause is Cause.ANOTHER_PATIENTS_CODE for hold in patient.now.open_holds)


def _place(key: tuple[str, str, str]) -> tuple[int, str]:
    kind, step, nearness = key
    order = next((place for place, swap in enumerate(SWAPS) if (swap.kind, swap.step) == (kind, step)), _UNTOUCHED)
    return order, nearness


def say(words: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
