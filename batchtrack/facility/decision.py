"""What a decision about the facility answers: events to append, or every reason against it."""

from collections.abc import Iterable
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Decided:
    """The act stands; its events go to the subject's stream in this order, none if all is so already."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Refusals:
    """The act is refused and nothing is recorded; all reasons at once."""

    refusals: tuple[Refusal, ...]


Decision = Decided | Refusals
"""The answer to a command."""


def answer(against: Iterable[Refusal], *events: Event) -> Decision:
    """The events, unless anything speaks against them."""
    refusals = tuple(against)
    return Refusals(refusals) if refusals else Decided(events)
