"""People as the record knows them: found by what they are called, and as those who act."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, or_, select

from batchtrack.batch.context import Actor as BatchActor
from batchtrack.facility import authority, people
from batchtrack.facility.entitlement import SHIPPED, Entitlement
from batchtrack.facility.people import Person, RegisterPerson
from batchtrack.facility.streams import AUTHORITY_STREAM, person_stream
from batchtrack.readmodels.tables import PERSON
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.identified import By
from batchtrack.services.workplace import folded_of


def find_person(connection: Connection, user: str) -> Person | None:
    """A person by id, else by printed name or badge; None where nobody is called so.

    Raises:
        Refused: several are called so (SV-06), or the person's record cannot be read (SV-08).
    """
    wanted = user.strip()
    found = connection.execute(
        select(PERSON.c.person).where(
            (PERSON.c.person == wanted) | (PERSON.c.name == wanted) | (PERSON.c.badge == wanted)
        )
    )
    called = list(found.scalars())
    if wanted in called:
        return person_of(connection, wanted)
    if len(called) > 1:
        raise Refused(refuse("SV-06", name=wanted))
    return person_of(connection, called[0]) if called else None


def taken(command: RegisterPerson, connection: Connection) -> tuple[Refusal, ...]:
    """What of a new account others are called already: a printed name in a signature means one person (FA-14)."""
    called = {command.name, command.badge} - {command.person}
    known = (PERSON.c.person, PERSON.c.name, PERSON.c.badge)
    found = connection.execute(select(*known).where(or_(*(column.in_(called) for column in known))))
    others = {text for row in found if row.person != command.person for text in row}
    return tuple(refuse("FA-14", name=text) for text in sorted(called & others))


def only_person_called(connection: Connection, user: str) -> Person | None:
    """The one person who is called so; None where nobody is, or several are: neither tells who is meant.

    Raises:
        Refused: the person's record cannot be read (SV-08).
    """
    try:
        return find_person(connection, user)
    except Refused as refused:
        if refused.refusals[0].code != "SV-06":
            raise
        return None


def acting_person(connection: Connection, by: By) -> Person:
    """The person who acts, as known in this transaction.

    Raises:
        Refused: there is nobody of that id (SV-05), the record cannot be read (SV-08), the person may not act any more
            (SV-02), or the person's key was retired meanwhile, and every session with it (KY-01).
    """
    person = person_of(connection, by.person)
    if not person.active:
        raise Refused(refuse("SV-02", name=person.name))
    if not person.signs_with(by.own_key):
        raise Refused(refuse("KY-01"))
    return replace(person, entitlement=entitlement_in(connection))


def entitlement_in(connection: Connection) -> Entitlement:
    """The table of who may do what, as it is in force; the shipped one where the facility is not founded yet.

    Raises:
        Refused: an entry of it cannot be read (SV-08).
    """
    return folded_of(connection, AUTHORITY_STREAM, authority.fold) or SHIPPED


def person_of(connection: Connection, person: str) -> Person:
    """A person by id.

    Raises:
        Refused: there is nobody of that id (SV-05), or the record cannot be read (SV-08).
    """
    known = folded_of(connection, person_stream(person), people.fold)
    if known is None:
        raise Refused(refuse("SV-05", person=person))
    return known


def batch_actor(person: Person, now: datetime) -> BatchActor:
    """A person as the batch's rules know one at a moment, with the version at which roles and training were read."""
    return BatchActor(
        person=person.id,
        name=person.name,
        roles=frozenset(role.value for role in person.roles),
        trained=person.trained_at(now),
        entitlement=person.entitlement,
        stream=person_stream(person.id),
        version=person.version,
    )


def names(connection: Connection) -> dict[str, str]:
    """Printed names by person id."""
    return {row.person: row.name for row in connection.execute(select(PERSON.c.person, PERSON.c.name))}
