"""Who acts: signing in for a session, and confirming by password for one signature (21 CFR 11.100, 11.200)."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from batchtrack.batch.context import Actor as BatchActor
from batchtrack.database import reading
from batchtrack.facility import people
from batchtrack.facility.people import Person
from batchtrack.facility.streams import person_stream
from batchtrack.identity import BadgeCode, decode
from batchtrack.readmodels.tables import PERSON
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.passwords import match_nobody, matches
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class Session:
    """A person who is signed in; records entries, and signs nothing."""

    person: str
    name: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A person whose password was checked for this one act; made by `confirm` alone."""

    person: str
    name: str
    roles: frozenset[str]


By = Session | Confirmed


def sign_in(workplace: Workplace, user: str, password: str) -> Session | Refusal:
    """Begin a session with id or printed name and password; the same sentence for a wrong name and a wrong password."""
    checked = confirm(workplace, user, password)
    if isinstance(checked, Refusal):
        return checked
    return Session(checked.person, checked.name, checked.roles)


def confirm(workplace: Workplace, user: str, password: str) -> Confirmed | Refusal:
    """Check a password for one signature. Slow on purpose; never called on the GUI thread or under a write lock.

    Returns:
        The person; or why not: name and password do not belong together (SV-01), several people have that name (SV-06),
        the person no longer acts here (SV-02, told only to who knows the password), the record of the person cannot be
        read (SV-08).
    """
    try:
        with reading(workplace.engine) as connection:
            person = find_person(connection, user)
            seeding = workplace.site_in(connection).seeding
    except Refused as refused:
        return refused.refusals[0]
    if person is None or person.password_hash is None:
        match_nobody(password)
        return refuse("SV-01")
    if not _password_right(workplace, person.password_hash, password, seeding=seeding):
        return refuse("SV-01")
    if not person.active:
        return refuse("SV-02", name=person.name)
    return Confirmed(person.id, person.name, frozenset(role.value for role in person.roles))


def _password_right(workplace: Workplace, encoded: str, password: str, *, seeding: bool) -> bool:
    """While a demonstration is being laid out and nobody has opened it, one check serves all a person's acts."""
    if not seeding:
        return matches(encoded, password)
    if workplace.seeded_passwords.get(encoded) != password:
        if not matches(encoded, password):
            return False
        workplace.seeded_passwords[encoded] = password
    return True


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


def name_on_badge(workplace: Workplace, scanned: str) -> str | None:
    """The printed name of whoever's badge was scanned, None where it was no badge; a badge names, never proves."""
    code = decode(scanned)
    if not isinstance(code, BadgeCode):
        return None
    with reading(workplace.engine) as connection:
        person = find_person(connection, code.person)
    return None if person is None else person.name


def acting_person(connection: Connection, by: By) -> Person:
    """The person who acts, as known in this transaction.

    Raises:
        Refused: there is nobody of that id (SV-05), the record cannot be read (SV-08), or the person may not act any
            more (SV-02).
    """
    person = person_of(connection, by.person)
    if not person.active:
        raise Refused(refuse("SV-02", name=person.name))
    return person


def person_of(connection: Connection, person: str) -> Person:
    """A person by id.

    Raises:
        Refused: there is nobody of that id (SV-05), or the record cannot be read (SV-08).
    """
    known = people.fold(events_of(connection, person_stream(person)))
    if known is None:
        raise Refused(refuse("SV-05", person=person))
    return known


def batch_actor(person: Person) -> BatchActor:
    """A person as the batch's rules know one, with the version at which the roles were read."""
    return BatchActor(
        person=person.id,
        name=person.name,
        roles=frozenset(role.value for role in person.roles),
        stream=person_stream(person.id),
        version=person.version,
    )


def names(connection: Connection) -> dict[str, str]:
    """Printed names by person id."""
    return {row.person: row.name for row in connection.execute(select(PERSON.c.person, PERSON.c.name))}
