"""Answering a command about the facility."""

from collections.abc import Iterable

from batchtrack.events import Decided, Decision, Denied, Event
from batchtrack.refusals import Refusal


def answer(against: Iterable[Refusal], *events: Event) -> Decision:
    """The events, unless anything speaks against them."""
    refusals = tuple(against)
    return Denied(refusals) if refusals else Decided(events)
