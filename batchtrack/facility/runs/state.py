"""A run as its events tell it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.runs.events import RunTaken


@dataclass(frozen=True, slots=True)
class Run:
    """A run that serves a sample.

    Attributes:
        version: events so far, always one.
    """

    batch: str
    step: str
    document: str
    version: int


def run_id(serial: str, at: datetime) -> str:
    """The id of an instrument's run at a moment, 32 hexadecimal digits; one instrument counts one sample at a time."""
    told = f"{serial}\n{at.astimezone(UTC):%Y%m%dT%H%M%S}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def evolve(run: Run | None, event: Event) -> Run:
    """The run after its event."""
    if run is not None or not isinstance(event, RunTaken):
        raise out_of_order(event)
    return Run(event.batch, event.step, event.document, 1)


def fold(events: Iterable[Event]) -> Run | None:
    """The run after all its events; None where it serves nothing yet."""
    return fold_with(evolve, events)
