"""A facility begins: its first people with roles and passwords, in one act, before anybody could sign."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from batchtrack.database import Clock, SimulatedClock
from batchtrack.events import Denied, Event
from batchtrack.facility import people, site
from batchtrack.facility.actor import Actor
from batchtrack.facility.people import GrantRole, RegisterPerson, SetPassword
from batchtrack.facility.people.commands import PersonCommand
from batchtrack.facility.roles import Role
from batchtrack.facility.site import FoundFacility
from batchtrack.facility.streams import facility_stream, person_stream
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.passwords import hash_password
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled
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
    """Found the one facility of a database with its first people; ``made`` is its code.

    Args:
        workplace: where.
        facility: what is founded.
        persons: at least one; the first of them acts for all in this one act.
    """
    by = Confirmed(persons[0].person, persons[0].name, frozenset())
    founder = Actor(by.person, frozenset(), setting_up=True)
    hashed = tuple(hash_password(person.password) for person in persons)  # slow: before any snapshot or lock is taken

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            standing = workplace.site_in(connection)
        if standing.version:
            return not_done(refuse("SV-09", facility=standing.name, number=standing.code))
        plan = Plan(now, seeded=facility.demonstration)
        refusals = (
            *_clock(workplace.clock, facility),
            *_facility(plan, facility, founder),
            *_twice(persons),
            *(
                refusal
                for person, encoded in zip(persons, hashed, strict=True)
                for refusal in _person(plan, person, encoded, founder)
            ),
        )
        return NotDone(refusals) if refusals else Done(changed=write(workplace, plan, by), made=facility.code)

    return settled(attempt, by)


def _clock(clock: Clock, facility: FoundFacility) -> tuple[Refusal, ...]:
    simulated = isinstance(clock, SimulatedClock) and not facility.demonstration
    return (refuse("SV-07", facility=facility.name),) if simulated else ()


def _facility(plan: Plan, facility: FoundFacility, founder: Actor) -> tuple[Refusal, ...]:
    founded = site.decide(None, facility, plan.now, founder)
    if not isinstance(founded, Denied):
        plan.write(facility_stream(facility.code), 0, founded.events)
    return against(founded)


def _twice(persons: Sequence[NewPerson]) -> tuple[Refusal, ...]:
    """Nobody shares an id, a printed name or a badge with another (21 CFR 11.100(a))."""
    called = [text for person in persons for text in {person.person, person.name, person.badge}]
    return tuple(refuse("SV-06", name=text) for text in dict.fromkeys(called) if called.count(text) > 1)


def _person(plan: Plan, person: NewPerson, encoded: str | Refusal, founder: Actor) -> tuple[Refusal, ...]:
    if isinstance(encoded, Refusal):
        return (encoded,)
    commands: tuple[PersonCommand, ...] = (
        RegisterPerson(person.person, person.name, person.badge),
        *(GrantRole(person.person, role) for role in person.roles),
        SetPassword(person.person, encoded),
    )
    events: tuple[Event, ...] = ()
    for command in commands:
        decision = people.decide(people.fold(events), command, plan.now, founder)
        if isinstance(decision, Denied):
            return decision.refusals
        events = (*events, *decision.events)
    plan.write(person_stream(person.person), 0, events)
    return ()
