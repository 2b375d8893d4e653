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
from batchtrack.services.passwords import matches
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
    """Check a password for one signature. Slow on purpose; never called on the GUI thread or under a write lock."""
    with reading(workplace.engine) as connection:
        person = find_person(connection, user)
    if person is None or person.password_hash is None:
        return refuse("SV-01")
    if not person.active:
        return refuse("SV-02", name=person.name)
    if not _password_right(workplace, person, password):
        return refuse("SV-01")
    return Confirmed(person.id, person.name, frozenset(role.value for role in person.roles))


def _password_right(workplace: Workplace, person: Person, password: str) -> bool:
    """While a demonstration is being laid out and nobody has opened it, one check serves all a person's acts."""
    seeding = workplace.site.seeding
    if seeding and workplace.seeded_passwords.get(person.id) == password:
        return True
    right = matches(person.password_hash or "", password)
    if right and seeding:
        workplace.seeded_passwords[person.id] = password
    return right


def find_person(connection: Connection, user: str) -> Person | None:
    """A person by id, printed name or badge, None where nobody is called so."""
    wanted = user.strip()
    found = connection.execute(
        select(PERSON.c.person).where(
            (PERSON.c.person == wanted) | (PERSON.c.name == wanted) | (PERSON.c.badge == wanted)
        )
    ).first()
    return None if found is None else person_of(connection, found.person)


def name_on_badge(workplace: Workplace, scanned: str) -> str | None:
    """The printed name of whoever's badge was scanned, None where it was no badge; a badge names, never proves."""
    code = decode(scanned)
    if not isinstance(code, BadgeCode):
        return None
    with reading(workplace.engine) as connection:
        person = find_person(connection, code.person)
    return None if person is None else person.name


def person_of(connection: Connection, person: str) -> Person:
    """A person by id.

    Raises:
        Refused: there is nobody of that id (SV-05).
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
