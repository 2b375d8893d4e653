"""A facility begins: its root, its issuing key and its first two people, in one act that the root signs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from batchtrack.database import Clock, SimulatedClock
from batchtrack.events import Denied
from batchtrack.facility import authority, site
from batchtrack.facility.actor import Actor
from batchtrack.facility.roles import Role
from batchtrack.facility.site import FoundFacility, KeysMade, Present
from batchtrack.facility.streams import AUTHORITY_STREAM, facility_stream, person_stream
from batchtrack.keys import (
    OwnKeys,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    new_key,
    new_sealing_key,
    root_file,
)
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.authority import Authorities, new_authorities
from batchtrack.services.beginning import beginning
from batchtrack.services.founding_people import NewPerson, founding_events
from batchtrack.services.identified import KeyAlone, for_one_act
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.passwords import short_passphrase, short_password
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled_unsigned
from batchtrack.services.unlocking import Locked, lock
from batchtrack.services.workplace import Workplace

__all__ = ["NewPerson", "SetUp", "found"]

_FIRST: Final = {Role.ADMINISTRATOR, Role.QA_REVIEWER}


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the act of founding needs beside its people.

    Attributes:
        root_passphrase: locks the file for the safe; known to nobody who administers the database.
        issuing_passphrase: locks the key that certificates are issued with.
        identified: how each of the two proved who they are, by person id.
        keep_root: writes the file for the safe, once; called before anything is recorded.
    """

    root_passphrase: str = field(repr=False)
    issuing_passphrase: str = field(repr=False)
    identified: Mapping[str, str]
    keep_root: Callable[[bytes], object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Made:
    """The keys of a facility that is about to begin."""

    authorities: Authorities
    issuing: Locked
    persons: tuple[Locked, ...]


def found(workplace: Workplace, facility: FoundFacility, persons: Sequence[NewPerson], set_up: SetUp) -> Outcome:
    """Found the one facility of a database; ``made`` is its code.

    Args:
        workplace: where.
        facility: what is founded.
        persons: its first administrator and its first QA reviewer, both present and each with the password that they
            typed themselves. The root certifies these two and nobody else.
        set_up: passphrases, proofs of identity and the file for the safe.
    """
    founder = Actor("", frozenset(), setting_up=True)
    decided = site.decide(None, facility, workplace.clock.now(), founder)
    wrong = (*_clock(workplace.clock, facility), *against(decided), *_against_people(persons, set_up))
    if wrong or isinstance(decided, Denied):
        return NotDone(wrong)
    made = _made(workplace, facility, persons, set_up)  # slow: before any snapshot or lock is taken

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            standing = workplace.site_in(connection)
        if standing.version:
            return not_done(refuse("SV-09", facility=standing.name, number=standing.code))
        plan = Plan(now, seeded=facility.demonstration, locked=[made.issuing, *made.persons])
        plan.write(facility_stream(facility.code), 0, (*decided.events, _told(made, persons, set_up)))
        plan.write(AUTHORITY_STREAM, 0, (authority.laid_down(),))
        refusals = _people(plan, facility, persons, made, set_up)
        if refusals:
            return NotDone(refusals)
        set_up.keep_root(root_file(made.authorities.root, set_up.root_passphrase))
        return Done(changed=write(workplace, plan, _root(made)), made=facility.code)

    return settled_unsigned(attempt)


def _clock(clock: Clock, facility: FoundFacility) -> tuple[Refusal, ...]:
    simulated = isinstance(clock, SimulatedClock) and not facility.demonstration
    return (refuse("SV-07", facility=facility.name),) if simulated else ()


def _against_people(persons: Sequence[NewPerson], set_up: SetUp) -> tuple[Refusal, ...]:
    roles = sorted(role for person in persons for role in person.roles if role in _FIRST)
    named = ", ".join(f"{person.person} ({'; '.join(person.roles) or 'no role'})" for person in persons)
    apart = len(persons) == len(_FIRST) and roles == sorted(_FIRST) and all(person.roles for person in persons)
    return (
        *_twice(persons),
        *(refusal for person in persons for refusal in short_password(person.password)),
        *(() if apart else (refuse("KY-20", named=named or "nobody"),)),
        *short_passphrase("the root key", set_up.root_passphrase),
        *short_passphrase("the issuing key", set_up.issuing_passphrase),
    )


def _twice(persons: Sequence[NewPerson]) -> tuple[Refusal, ...]:
    """Nobody shares an id, a printed name or a badge with another (21 CFR 11.100(a))."""
    called = [text for person in persons for text in {person.person, person.name, person.badge}]
    return tuple(refuse("SV-06", name=text) for text in dict.fromkeys(called) if called.count(text) > 1)


def _made(workplace: Workplace, facility: FoundFacility, persons: Sequence[NewPerson], set_up: SetUp) -> _Made:
    seeding = facility.demonstration
    made = new_authorities(facility.name, workplace.clock.now())
    owner = facility_stream(facility.code)
    return _Made(
        made,
        lock(workplace, owner, OwnKeys(made.issuing.key), set_up.issuing_passphrase, seeding=seeding),
        tuple(
            lock(workplace, person_stream(person.person), _own(), person.password, seeding=seeding)
            for person in persons
        ),
    )


def _own() -> OwnKeys:
    return OwnKeys(new_key(), new_sealing_key())


def _told(made: _Made, persons: Sequence[NewPerson], set_up: SetUp) -> KeysMade:
    return KeysMade(
        root=certificate_text(made.authorities.root.certificate),
        issuing=certificate_text(made.authorities.issuing.certificate),
        wrapped=made.issuing.digest,
        present=tuple(
            Present(person=person.person, identified=set_up.identified.get(person.person, "")) for person in persons
        ),
    )


def _people(
    plan: Plan, facility: FoundFacility, persons: Sequence[NewPerson], made: _Made, set_up: SetUp
) -> tuple[Refusal, ...]:
    wrong: list[Refusal] = []
    for person, locked in zip(persons, made.persons, strict=True):
        identified = set_up.identified.get(person.person, "")
        events = founding_events(person, locked, made.authorities.issuing, facility.name, identified, plan.now)
        if isinstance(events, Denied):
            wrong.extend(events.refusals)
        else:
            plan.write(person_stream(person.person), 0, events.events)
    return tuple(wrong)


def _root(made: _Made) -> KeyAlone:
    root = made.authorities.root
    fingerprint = certificate_fingerprint(root.certificate)
    return KeyAlone(for_one_act(Signer(SignerKind.ROOT, fingerprint, None, root.key)))
