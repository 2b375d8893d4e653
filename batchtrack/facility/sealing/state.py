"""A group as its events tell it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.sealing.events import AccessEnded, AccessGiven, GroupKeyMade


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody for whom the group's key is locked: for which key of the person, and its SHA-256 as locked."""

    sealing: str
    locked: str


@dataclass(frozen=True, slots=True)
class SealedFor:
    """Those for whom data are sealed.

    Attributes:
        public: public half of the group's key.
        members: by person id.
        version: events so far.
    """

    public: str
    members: Mapping[str, Member] = field(default_factory=lambda: MappingProxyType({}))
    version: int = 1


def evolve(group: SealedFor | None, event: Event) -> SealedFor:
    """The group after one more event; under a new key nobody is let in yet."""
    if isinstance(event, GroupKeyMade):
        return SealedFor(event.public, version=1 if group is None else group.version + 1)
    if group is None:
        raise out_of_order(event)
    members = dict(group.members)
    match event:
        case AccessGiven():
            members[event.person] = Member(event.sealing, event.locked)
        case AccessEnded() if event.person in members:
            del members[event.person]
        case _:
            raise out_of_order(event)
    return replace(group, members=MappingProxyType(members), version=group.version + 1)


def fold(events: Iterable[Event]) -> SealedFor | None:
    """The group after all events; None before anything was sealed."""
    return fold_with(evolve, events)
