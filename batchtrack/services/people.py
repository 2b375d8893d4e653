"""Who acts: signing in for a session, and confirming by password for one signature (21 CFR 11.100, 11.200)."""

from sqlalchemy import Connection, select

from batchtrack.batch.context import Actor as BatchActor
from batchtrack.database import reading
from batchtrack.facility import people
from batchtrack.facility.people import Person
from batchtrack.facility.streams import person_stream
from batchtrack.identity import BadgeCode, decode
from batchtrack.keys import waste_time
from batchtrack.readmodels.tables import PERSON
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.identified import By, Confirmed, Session
from batchtrack.services.personal_keys import Unlockable, confirmed_with, unlockable
from batchtrack.services.sessions import open_session, sign_out
from batchtrack.services.workplace import Workplace, events_of

__all__ = [
    "By",
    "Confirmed",
    "Session",
    "acting_person",
    "batch_actor",
    "confirm",
    "find_person",
    "name_on_badge",
    "names",
    "person_of",
    "sign_in",
    "sign_out",
]


def sign_in(workplace: Workplace, user: str, password: str) -> Session | Refusal:
    """Begin a session with id or printed name and password; the same sentence for a wrong name and a wrong password.

    The session has a key of its own, which lives in memory only; the person's key vouches for it in the journal.
    """
    checked = confirm(workplace, user, password)
    if isinstance(checked, Refusal):
        return checked
    return open_session(workplace, checked)


def confirm(workplace: Workplace, user: str, password: str) -> Confirmed | Refusal:
    """Unlock a person's key for one signature. Slow on purpose; never called on the GUI thread or under a write lock.

    Returns:
        The person; or why not: name and password do not belong together (SV-01), several people have that name (SV-06),
        the record of the person cannot be read (SV-08), the locked key is not the one of the journal (KY-05), the
        certificate does not count yet (KY-04, told only to who knows the password). Somebody who was deactivated has no
        key any more, so no password belongs to that name.
    """
    try:
        with reading(workplace.engine) as connection:
            person = find_person(connection, user)
            site = workplace.site_in(connection)
            found = None if person is None else unlockable(connection, person)
    except Refused as refused:
        return refused.refusals[0]
    if isinstance(found, Refusal):
        return found
    if person is None or not isinstance(found, Unlockable):
        waste_time(password)
        return refuse("SV-01")
    return confirmed_with(workplace, site, person, found, password)


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
        Refused: there is nobody of that id (SV-05), the record cannot be read (SV-08), the person may not act any more
            (SV-02), or the person's key was retired meanwhile, and every session with it (KY-01).
    """
    person = person_of(connection, by.person)
    if not person.active:
        raise Refused(refuse("SV-02", name=person.name))
    if not person.signs_with(by.own_key):
        raise Refused(refuse("KY-01"))
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
