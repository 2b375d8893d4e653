"""The extracts of a register as their events tell them."""

from collections.abc import Iterable
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.facility.extracts.events import ExtractDrawnUp
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class Extracts:
    """Every extract of a register; ``version`` counts them."""

    drawn: tuple[ExtractDrawnUp, ...] = ()

    @property
    def version(self) -> int:
        """Events so far."""
        return len(self.drawn)


def evolve(extracts: Extracts | None, event: Event) -> Extracts:
    """After one more extract."""
    if not isinstance(event, ExtractDrawnUp):
        raise out_of_order(event)
    return Extracts((*(extracts or Extracts()).drawn, event))


def fold(events: Iterable[Event]) -> Extracts | None:
    """After all of them; None where none was drawn up."""
    return fold_with(evolve, events)
