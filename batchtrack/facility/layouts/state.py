"""A layout as its events tell it."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.layouts.events import LayoutKept


@dataclass(frozen=True, slots=True)
class Layout:
    """The choice that counts, and how many were made.

    Attributes:
        version: events so far.
    """

    kept: LayoutKept
    version: int


def layout_id(heads: Sequence[str]) -> str:
    """The id of a layout by its heads in their order, 32 hexadecimal digits."""
    return hashlib.sha256("\n".join(heads).encode()).hexdigest()[:32]


def evolve(layout: Layout | None, event: Event) -> Layout:
    """The layout after another choice."""
    if not isinstance(event, LayoutKept):
        raise out_of_order(event)
    return Layout(event, 1 if layout is None else layout.version + 1)


def fold(events: Iterable[Event]) -> Layout | None:
    """The layout after all its events; None where nobody chose."""
    return fold_with(evolve, events)
