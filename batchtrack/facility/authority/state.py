"""The table of authority as its events tell it."""

from collections.abc import Iterable

from batchtrack.events import Event
from batchtrack.facility.authority.events import AuthorityChanged, AuthorityLaidDown
from batchtrack.facility.entitlement import Entitlement
from batchtrack.facility.folding import fold_with, out_of_order


def evolve(table: Entitlement | None, event: Event) -> Entitlement:
    """The table after one more event."""
    match table, event:
        case None, AuthorityLaidDown():
            return Entitlement({each.act: frozenset(each.roles) for each in event.acts}, 1)
        case Entitlement(), AuthorityChanged():
            return Entitlement({**table.roles, event.act: frozenset(event.roles)}, table.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Entitlement | None:
    """The table after all its events."""
    return fold_with(evolve, events)
