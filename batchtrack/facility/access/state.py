"""How tries at one name stand, as the events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from batchtrack.events import Event
from batchtrack.facility.access.events import LockedOut, LockLifted, RightAgain, TryFailed
from batchtrack.facility.folding import fold_with, out_of_order


@dataclass(frozen=True, slots=True)
class Access:
    """Tries at one name.

    Attributes:
        failed: tries that failed in a row since the last right one, or since the last lock-out.
        locks: lock-outs since the last right one.
        until: end of the newest lock-out; None where none followed the last right one, or it was lifted.
        version: events so far.
    """

    failed: int
    locks: int
    until: datetime | None
    version: int


FRESH: Final = Access(failed=0, locks=0, until=None, version=0)
"""A name at which nobody failed yet."""


def evolve(access: Access | None, event: Event) -> Access:
    """How tries stand after one more event."""
    before = access or FRESH
    now = replace(before, version=before.version + 1)
    match event:
        case TryFailed():
            return replace(now, failed=before.failed + 1)
        case LockedOut():
            return replace(now, failed=0, locks=before.locks + 1, until=event.until)
        case LockLifted():
            return replace(now, failed=0, until=None)
        case RightAgain():
            return replace(now, failed=0, locks=0, until=None)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Access | None:
    """How tries stand after all events; None where there was none."""
    return fold_with(evolve, events)


def joined(recorded: Access | None, unrecorded: Iterable[Event]) -> Access:
    """The same with events that a program could not record yet; the version stays that of the record."""
    access = recorded or FRESH
    version = access.version
    for event in unrecorded:
        access = evolve(access, event)
    return replace(access, version=version)
