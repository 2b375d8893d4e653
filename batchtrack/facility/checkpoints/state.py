"""A workstation's checkpoints as its events tell them."""

from collections.abc import Iterable
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.facility.checkpoints.events import CheckpointTaken
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """The newest checkpoint of a workstation; ``version`` counts them."""

    newest: CheckpointTaken
    version: int


def evolve(checkpoints: Checkpoints | None, event: Event) -> Checkpoints:
    """After one more checkpoint."""
    if not isinstance(event, CheckpointTaken):
        raise out_of_order(event)
    return Checkpoints(event, 1 if checkpoints is None else checkpoints.version + 1)


def fold(events: Iterable[Event]) -> Checkpoints | None:
    """After all of them."""
    return fold_with(evolve, events)
