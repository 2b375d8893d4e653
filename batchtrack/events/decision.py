"""What a decision answers: events to append, or every reason against it."""

from dataclasses import dataclass

from batchtrack.events.base import Event
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Decided:
    """The act stands; its events go to the stream in this order, none if all is so already."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Denied:
    """The act is refused and nothing is recorded; all reasons at once."""

    refusals: tuple[Refusal, ...]


Decision = Decided | Denied
"""The answer to a command."""
