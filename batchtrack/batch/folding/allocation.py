"""Folds of allocations."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.allocation import AllocationReleased, AllocationTaken, VialAllocated
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Allocation, Batch


def _allocated(batch: Batch, event: VialAllocated, fact: Fact) -> Batch:
    containers = tuple(
        replace(each, din=event.donation) if each.number == event.container else each for each in batch.containers
    )
    allocations = (*batch.allocations, Allocation(event, made(fact)))
    return replace(batch, containers=containers, allocations=allocations)


def _released(batch: Batch, event: AllocationReleased, _fact: Fact) -> Batch:
    return _with_standing(batch, event.container, lambda known: replace(known, released=event.reason))


def _taken(batch: Batch, event: AllocationTaken, _fact: Fact) -> Batch:
    return _with_standing(batch, event.container, lambda known: replace(known, taken=event.at))


def _with_standing(batch: Batch, container: int, change: Callable[[Allocation], Allocation]) -> Batch:
    allocations = tuple(
        change(known) if known.stands and known.event.container == container else known for known in batch.allocations
    )
    return replace(batch, allocations=allocations)


FOLDS: Final[Folds] = {VialAllocated: _allocated, AllocationReleased: _released, AllocationTaken: _taken}
