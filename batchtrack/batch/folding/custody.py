"""Folds of custody."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.custody import HandedOver, Packed
from batchtrack.batch.folding.fold import Folds
from batchtrack.batch.state import Batch


def _packed(batch: Batch, event: Packed, _fact: Fact) -> Batch:
    others = tuple(done for done in batch.packings if done.step != event.step)
    return replace(batch, packings=(*others, event))


def _handed_over(batch: Batch, event: HandedOver, _fact: Fact) -> Batch:
    if any(done.step == event.step for done in batch.handovers):
        corrected = tuple(event if done.step == event.step else done for done in batch.handovers)
        return replace(batch, handovers=corrected)
    containers = tuple(
        replace(held, holder=event.receiver) if held.number in event.containers else held for held in batch.containers
    )
    return replace(batch, containers=containers, handovers=(*batch.handovers, event))


FOLDS: Final[Folds] = {Packed: _packed, HandedOver: _handed_over}
