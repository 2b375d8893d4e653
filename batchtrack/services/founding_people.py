"""The first two people of a facility: registered, certified and given their roles in the act of founding."""

from dataclasses import dataclass, field
from datetime import datetime

from batchtrack.events import Decided, Decision, Denied, Event
from batchtrack.facility import people
from batchtrack.facility.actor import Actor
from batchtrack.facility.people import (
    ACCOUNTABILITY,
    FoundCertificate,
    GrantRole,
    MakeKey,
    PersonCommand,
    RegisterPerson,
)
from batchtrack.facility.roles import Role
from batchtrack.keys import Authority, Named, certificate_text, public_text, sealing_public
from batchtrack.services.authority import certificate_for
from batchtrack.services.unlocking import Locked


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person with the password that the person chose."""

    person: str
    name: str
    badge: str
    roles: tuple[Role, ...]
    password: str = field(repr=False)


def founding_events(
    person: NewPerson, locked: Locked, issuing: Authority, facility: str, identified: str, now: datetime
) -> Decision:
    """The events of one of the two, or everything against them."""
    registered = _decided((), RegisterPerson(person.person, person.name, person.badge), now)
    if isinstance(registered, Denied):
        return registered
    assert locked.keys.sealing is not None, "every person has both keys"
    public, sealing = public_text(locked.keys.signing.public_key()), sealing_public(locked.keys.sealing)
    certificate = certificate_for(issuing, Named(person.name, person.person, facility), public, now)
    events = registered.events
    commands: tuple[PersonCommand, ...] = (
        MakeKey(person.person, "", public, locked.digest, ACCOUNTABILITY, sealing),
        FoundCertificate(person.person, certificate_text(certificate), identified),
        *(GrantRole(person.person, role, identified) for role in person.roles),
    )
    for command in commands:
        decided = _decided(events, command, now)
        if isinstance(decided, Denied):
            return decided
        events = (*events, *decided.events)
    return Decided(events)


def _decided(events: tuple[Event, ...], command: PersonCommand, now: datetime) -> Decision:
    return people.decide(people.fold(events), command, now, Actor("", frozenset(), setting_up=True))
