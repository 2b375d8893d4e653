"""A person as the events tell it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from batchtrack.events import Event
from batchtrack.facility.actor import Actor
from batchtrack.facility.entitlement import SHIPPED, Entitlement
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.people.events import (
    PersonDeactivated,
    PersonRegistered,
    PersonTrained,
    RoleGranted,
    RoleProposed,
    RoleWithdrawn,
)
from batchtrack.facility.people.key_state import NO_CODE, OneTimeCode, PersonalKey, keys_after
from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """A person who signs in.

    Attributes:
        name: as printed in signatures.
        badge: id on the badge, which names and never proves.
        active: False once deactivated.
        version: events so far.
        code: the one-time code that was proposed, or handed out and not used yet.
        key: the person's own; None before the first sign-in, and once it or the person acts no longer.
        proposed: roles that wait for a second signature, each with the id of whoever proposed it.
        training: until when it counts, by procedure and version; None where it lasts as long as the version.
        entitlement: the table in force for what the person may do; read with whoever acts.
    """

    id: str
    name: str
    badge: str
    roles: frozenset[Role]
    active: bool
    version: int
    code: OneTimeCode = NO_CODE
    key: PersonalKey | None = None
    proposed: frozenset[tuple[Role, str]] = frozenset()
    training: Mapping[tuple[str, str], datetime | None] = field(default_factory=lambda: MappingProxyType({}))
    entitlement: Entitlement = SHIPPED

    @property
    def actor(self) -> Actor:
        """The person as one who acts."""
        return Actor(self.id, self.roles, self.active, entitlement=self.entitlement)

    def trained_at(self, moment: datetime) -> frozenset[tuple[str, str]]:
        """The procedures, with their versions, for which the person's training counts at a moment."""
        return frozenset(procedure for procedure, until in self.training.items() if until is None or moment <= until)

    def signs_with(self, public_key: str) -> bool:
        """Whether this is the key that the person signs with now."""
        key = self.key
        return key is not None and key.certificate is not None and key.public_key == public_key

    def proposer(self, role: Role) -> str | None:
        """Id of whoever proposed a role that still waits."""
        return next((by for waiting, by in self.proposed if waiting is role), None)


def evolve(person: Person | None, event: Event) -> Person:
    """The person after one more event."""
    if person is None:
        if not isinstance(event, PersonRegistered):
            raise out_of_order(event)
        return Person(event.person, event.name, event.badge, frozenset(), active=True, version=1)
    return replace(_changed(person, event), version=person.version + 1)


def _changed(person: Person, event: Event) -> Person:
    match event:
        case RoleProposed():
            return replace(person, proposed=_without(person, event.role) | {(event.role, event.proposed_by)})
        case RoleGranted():
            return replace(person, roles=person.roles | {event.role}, proposed=_without(person, event.role))
        case RoleWithdrawn():
            return replace(person, roles=person.roles - {event.role})
        case PersonTrained():
            return replace(person, training={**person.training, (event.procedure, event.version): event.until})
        case PersonDeactivated():
            return replace(person, active=False, code=NO_CODE, key=None)
        case _:
            code, key = keys_after(person.code, person.key, event)
            return replace(person, code=code, key=key)


def _without(person: Person, role: Role) -> frozenset[tuple[Role, str]]:
    return frozenset(waiting for waiting in person.proposed if waiting[0] is not role)


def fold(events: Iterable[Event]) -> Person | None:
    """The person after all events."""
    return fold_with(evolve, events)
