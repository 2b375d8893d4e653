"""Folds of what containers hold and of what is done with them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.containers import (
    ContainerBalanced,
    ContainerDestroyed,
    ContainerFilled,
    ContainerFrozen,
    ContainerMoved,
    ContainerThawed,
    DonationNumbered,
    Handled,
    TypedDonationNumbered,
)
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Batch, Container, HandlingDone
from batchtrack.product.model import Handling


def _with(batch: Batch, number: int, change: Callable[[Container], Container]) -> Batch:
    containers = tuple(change(each) if each.number == number else each for each in batch.containers)
    return replace(batch, containers=containers)


def _filled(batch: Batch, event: ContainerFilled, _fact: Fact) -> Batch:
    return _with(batch, event.container, lambda container: replace(container, filled=event))


def _balanced(batch: Batch, event: ContainerBalanced, _fact: Fact) -> Batch:
    return _with(batch, event.container, lambda container: replace(container, balance=event))


def _numbered(batch: Batch, event: DonationNumbered, _fact: Fact) -> Batch:
    """What is made of one donation bears its number; a pool of two bears none of them."""
    numbered = _with(batch, event.container, lambda container: replace(container, din=event.din))
    return replace(numbered, containers=bearing_numbers(numbered.containers))


def bearing_numbers(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """Each container with the donation number that all its sources bear."""
    dins: dict[int, str | None] = {}
    for container in containers:
        of_sources = {dins.get(source) for source in container.sources}
        dins[container.number] = of_sources.pop() if len(of_sources) == 1 else container.din
    return tuple(replace(container, din=dins[container.number]) for container in containers)


def _handled(act: Handling) -> Callable[[Batch, Handled, Fact], Batch]:
    """What a step did and does again after a correction stands once, with its new time."""

    def fold(batch: Batch, event: Handled, fact: Fact) -> Batch:
        done = HandlingDone(act, event.at, event.zone, event.place, event.words, event.step, made(fact))

        def change(container: Container) -> Container:
            if not any(_same(each, done) for each in container.handled):
                return replace(container, handled=(*container.handled, done))
            return replace(container, handled=tuple(done if _same(each, done) else each for each in container.handled))

        return _with(batch, event.container, change)

    return fold


def _same(one: HandlingDone, other: HandlingDone) -> bool:
    return other.step is not None and (one.step, one.act) == (other.step, other.act)


FOLDS: Final[Folds] = {
    ContainerFilled: _filled,
    ContainerBalanced: _balanced,
    DonationNumbered: _numbered,
    TypedDonationNumbered: _numbered,
    ContainerMoved: _handled(Handling.MOVE),
    ContainerFrozen: _handled(Handling.FREEZE),
    ContainerThawed: _handled(Handling.THAW),
    ContainerDestroyed: _handled(Handling.DESTROY),
}
