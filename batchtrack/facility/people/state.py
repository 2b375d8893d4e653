"""A person as the events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.actor import Actor
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.people.events import (
    PasswordSet,
    PersonDeactivated,
    PersonRegistered,
    RoleGranted,
    RoleWithdrawn,
)
from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """A person who signs in.

    Attributes:
        name: as printed in signatures.
        badge: id on the badge, which names and never proves.
        active: False once deactivated.
        password_hash: Argon2id in its encoded form; None until one is set.
        version: events so far.
    """

    id: str
    name: str
    badge: str
    roles: frozenset[Role]
    active: bool
    password_hash: str | None
    version: int

    @property
    def actor(self) -> Actor:
        """The person as one who acts."""
        return Actor(self.id, self.roles, self.active)


def evolve(person: Person | None, event: Event) -> Person:
    """The person after one more event."""
    if person is None:
        if not isinstance(event, PersonRegistered):
            raise out_of_order(event)
        return Person(event.person, event.name, event.badge, frozenset(), True, None, 1)
    return replace(_changed(person, event), version=person.version + 1)


def _changed(person: Person, event: Event) -> Person:
    match event:
        case RoleGranted():
            return replace(person, roles=person.roles | {event.role})
        case RoleWithdrawn():
            return replace(person, roles=person.roles - {event.role})
        case PasswordSet():
            return replace(person, password_hash=event.password_hash)
        case PersonDeactivated():
            return replace(person, active=False)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> Person | None:
    """The person after all events."""
    return fold_with(evolve, events)
