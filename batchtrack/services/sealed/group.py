"""The group that sees who subjects are: its key, and who is let in.

Who may is said by roles, which two people give. Whoever is in already, and signs in, locks the group's key for
everybody whose roles and certified key ask for it, and lets go of those whose roles or key ended. So no password of
another is needed, and nobody who only administers the database gets in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.database.sealing_keys import locked_for
from batchtrack.events import Event
from batchtrack.facility import may, sealing
from batchtrack.facility.people import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.sealing import AccessEnded, AccessGiven, GroupKeyMade, SealedFor
from batchtrack.facility.streams import person_stream, sealing_stream
from batchtrack.keys import SealingKey, lock_for, new_sealing_key, open_locked, sealing_public, wrapped_digest
from batchtrack.keys.sealing import read_sealing_key
from batchtrack.readmodels.tables import PERSON
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import By, Session
from batchtrack.services.known_people import acting_person, entitlement_in, person_of
from batchtrack.services.outcomes import NotDone
from batchtrack.services.recording import Plan, plan_by, write
from batchtrack.services.sealed.rows import Destroyed, LockedKey, bound
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of

GROUP: Final = sealing_stream("identifiers")


@dataclass(frozen=True, slots=True)
class Opened:
    """The group with its key, in this program's memory.

    Attributes:
        version: of the group's stream as it stands; 0 where the group begins with this act.
        new: the events with which it begins.
    """

    key: SealingKey = field(repr=False)
    group: SealedFor
    version: int
    new: tuple[Event, ...] = ()


def open_group(connection: Connection, by: By) -> Opened | Refusal | None:
    """The group, opened with the key of whoever acts; None where there is none, PI-03 where that key is not let in."""
    group = sealing.fold(events_of(connection, GROUP))
    if group is None:
        return None
    member = group.members.get(by.person)
    locked = locked_for(connection, GROUP, person_stream(by.person))
    if member is None or locked is None or by.sealing is None or wrapped_digest(locked) != member.locked:
        return refuse("PI-03")
    secret = open_locked(locked, by.sealing, bound(GROUP, person_stream(by.person)))
    key = None if secret is None else read_sealing_key(secret)
    if key is None or sealing_public(key) != group.public:
        return refuse("PI-03")
    return Opened(key, group, group.version)


def open_or_begin(connection: Connection, by: By) -> Opened | Refusal:
    """As `open_group`; where there is none, or nobody can open it any more, one with a new key begins."""
    found = open_group(connection, by)
    if isinstance(found, Opened):
        return found
    before = sealing.fold(events_of(connection, GROUP))
    if found is not None and before is not None and any(_can_open(person, before) for person in _entitled(connection)):
        return found
    key = new_sealing_key()
    made = GroupKeyMade(public=sealing_public(key))
    version = 0 if before is None else before.version
    return Opened(key, replace(SealedFor(made.public), version=version), version, (made,))


def let_in(connection: Connection, plan: Plan, opened: Opened) -> None:
    """Plan the access of everybody whose roles and key ask for it, and its end for everybody else."""
    entitled = {person.id: person for person in _entitled(connection)}
    inside = {person.id for person in entitled.values() if _can_open(person, opened.group)}
    ended = [person for person in opened.group.members if person not in inside]
    if opened.new:
        plan.sealing.append(Destroyed(GROUP))
    plan.sealing.extend(Destroyed(GROUP, person_stream(person)) for person in ended)
    events: list[Event] = [*opened.new, *(AccessEnded(person=person) for person in ended)]
    events.extend(_given(plan, opened, person) for person in entitled.values() if person.id not in inside)
    plan.write(GROUP, opened.version, events)


def let_others_in(workplace: Workplace, session: Session) -> None:
    """What a sign-in does beside: whoever can open the group lets in who may be let in. Nothing where nobody waits."""

    def attempt() -> NotDone | None:
        with beginning(workplace) as (connection, now):
            opened = open_group(connection, session)
            if not isinstance(opened, Opened):
                return None
            plan = plan_by(acting_person(connection, session), workplace.site_in(connection), now)
            let_in(connection, plan, opened)
        write(workplace, plan, session)
        return None

    settled(attempt, session)


def _given(plan: Plan, opened: Opened, person: Person) -> AccessGiven:
    assert person.key is not None, "nobody without a certified key is entitled"
    reader = person_stream(person.id)
    locked = lock_for(person.key.sealing, opened.key.private_bytes_raw(), bound(GROUP, reader))
    assert locked is not None, "the public half was looked at before"
    plan.rely(reader, person.version)
    row = LockedKey(GROUP, reader, locked)
    plan.sealing.append(row)
    return AccessGiven(person=person.id, sealing=person.key.sealing, locked=row.digest)


def _entitled(connection: Connection) -> Iterator[Person]:
    """Everybody whose roles let them see identifiers, and whose certified key something can be locked for."""
    entitlement = entitlement_in(connection)
    known = connection.execute(select(PERSON.c.person).where(PERSON.c.active == 1).order_by(PERSON.c.person)).scalars()
    for person in [person_of(connection, each) for each in known]:
        acting = replace(person, entitlement=entitlement)
        certified = person.key is not None and person.key.certificate is not None and person.key.sealing
        if certified and not may(acting.actor, Right.SEE_IDENTIFIERS):
            yield acting


def _can_open(person: Person, group: SealedFor) -> bool:
    member = group.members.get(person.id)
    return member is not None and person.key is not None and member.sealing == person.key.sealing
