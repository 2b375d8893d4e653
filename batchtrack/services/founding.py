"""A facility begins: its first people with roles and passwords, in one act, before anybody could sign."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from batchtrack.events import Event
from batchtrack.facility import people, site
from batchtrack.facility.actor import Actor
from batchtrack.facility.decision import Refusals
from batchtrack.facility.people import GrantRole, RegisterPerson, SetPassword
from batchtrack.facility.people.commands import PersonCommand
from batchtrack.facility.roles import Role
from batchtrack.facility.site import FoundFacility
from batchtrack.facility.streams import facility_stream, person_stream
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.passwords import hash_password
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import Plan, write
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person of the founding act."""

    person: str
    name: str
    badge: str
    roles: tuple[Role, ...]
    password: str = field(repr=False)


def found(workplace: Workplace, facility: FoundFacility, persons: Sequence[NewPerson]) -> Outcome:
    """Found the facility with its first people; the first of them acts for all in this one act."""
    now = workplace.clock.now()
    founder = Actor(persons[0].person, frozenset(), setting_up=True)
    plan = Plan(now)
    founded = site.decide(None, facility, now, founder)
    if isinstance(founded, Refusals):
        return NotDone(founded.refusals)
    plan.write(facility_stream(facility.code), 0, founded.events)
    refusals: list[Refusal] = []
    for person in persons:
        events = _events(person, plan, founder)
        if isinstance(events, NotDone):
            refusals.extend(events.refusals)
        else:
            plan.write(person_stream(person.person), 0, events)
    if refusals:
        return NotDone(tuple(refusals))
    by = Confirmed(persons[0].person, persons[0].name, frozenset())
    return Done(changed=write(workplace, plan, by), made=facility.code)


def _events(person: NewPerson, plan: Plan, founder: Actor) -> tuple[Event, ...] | NotDone:
    encoded = hash_password(person.password)
    if isinstance(encoded, Refusal):
        return NotDone((encoded,))
    commands: tuple[PersonCommand, ...] = (
        RegisterPerson(person.person, person.name, person.badge),
        *(GrantRole(person.person, role) for role in person.roles),
        SetPassword(person.person, encoded),
    )
    events: tuple[Event, ...] = ()
    for command in commands:
        decision = people.decide(people.fold(events), command, plan.now, founder)
        if isinstance(decision, Refusals):
            return NotDone(decision.refusals)
        events = (*events, *decision.events)
    return events
