"""Folding a stream of the facility into the state of its subject."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from batchtrack.events import Event

State = TypeVar("State")


class StreamOrderError(Exception):
    """An event cannot stand where it stands in its stream: the stream was not written by these rules."""


def fold_with(evolve: Callable[[State | None, Event], State], events: Iterable[Event]) -> State | None:
    """The state after all events; None before the first.

    Raises:
        StreamOrderError: an event cannot follow those before it.
    """
    state: State | None = None
    for event in events:
        state = evolve(state, event)
    return state


def out_of_order(event: Event) -> StreamOrderError:
    """What to raise at an event that cannot stand here."""
    return StreamOrderError(f"{event.KIND} cannot stand at this place of its stream")
