"""Who acts: signing in for a session, and confirming by password for one signature (21 CFR 11.100, 11.200)."""

from batchtrack.database import reading
from batchtrack.facility.access import Attempt
from batchtrack.identity import BadgeCode, decode
from batchtrack.keys import waste_time
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.identified import By, Confirmed, Session
from batchtrack.services.known_people import (
    acting_person,
    batch_actor,
    find_person,
    names,
    only_person_called,
    person_of,
)
from batchtrack.services.personal_keys import confirmed_with, unlockable
from batchtrack.services.sealed.group import let_others_in
from batchtrack.services.sessions import open_session, sign_out
from batchtrack.services.tries import locked_out, note_failure, note_success, tries_of
from batchtrack.services.workplace import Workplace

__all__ = [
    "Attempt",
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
    "unlock",
]


def sign_in(workplace: Workplace, user: str, password: str) -> Session | Refusal:
    """Begin a session with id or printed name and password; the same sentence for a wrong name and a wrong password.

    The session has a key of its own, which lives in memory only; the person's key vouches for it in the journal.
    """
    checked = confirm(workplace, user, password, Attempt.SIGN_IN)
    if isinstance(checked, Refusal):
        return checked
    session = open_session(workplace, checked)
    if isinstance(session, Session):
        let_others_in(workplace, session)
    return session


def unlock(workplace: Workplace, session: Session, user: str, password: str) -> Session | Refusal:
    """Go on at a locked window: whoever locked it in the same session, anybody else in one of their own.

    Refused as `sign_in`, and counted like it.
    """
    checked = confirm(workplace, user, password, Attempt.SIGN_IN)
    if isinstance(checked, Refusal):
        return checked
    if checked.person != session.person or checked.own_key != session.own_key:
        return open_session(workplace, checked)
    checked.held.drop()
    return session


def confirm(
    workplace: Workplace,
    user: str,
    password: str,
    attempt: Attempt = Attempt.SIGNATURE,
    *,
    about: str | None = None,
) -> Confirmed | Refusal:
    """Unlock a person's key for one signature. Slow on purpose; never called on the GUI thread or under a write lock.

    A failed try is counted for the name, whosever it is or nobody's; after five in a row none is heard for a while. It
    says which batch it was about, so that whoever reviews that batch sees it.

    Returns:
        The person; or why not: name and password do not belong together (SV-01), the name is locked (KY-40), the record
        of the person cannot be read (SV-08), the locked key is not the one of the journal (KY-05), the certificate does
        not count yet (KY-04, told only to who knows the password). Somebody who was deactivated has no key any more, so
        no password belongs to that name; and none belongs to a name that several people have.
    """
    try:
        with reading(workplace.engine) as connection:
            person, site = only_person_called(connection, user), workplace.site_in(connection)
            found = None if person is None else unlockable(connection, person)
    except Refused as refused:
        return refused.refusals[0]
    if isinstance(found, Refusal):
        return found
    tries = tries_of(workplace, person, user)
    with reading(workplace.engine) as connection:
        locked = locked_out(workplace, connection, tries)
    if locked is not None or person is None or found is None:
        if person is not None:
            waste_time(password)
        return locked or note_failure(workplace, tries, attempt, about=about) or refuse("SV-01")
    checked = confirmed_with(workplace, site, person, found, password)
    if isinstance(checked, Refusal) and checked.code == "SV-01":
        return note_failure(workplace, tries, attempt, about=about) or checked
    note_success(workplace, tries)
    return checked


def name_on_badge(workplace: Workplace, scanned: str) -> str | None:
    """The printed name of whoever's badge was scanned, None where it was no badge; a badge names, never proves."""
    code = decode(scanned)
    if not isinstance(code, BadgeCode):
        return None
    with reading(workplace.engine) as connection:
        person = only_person_called(connection, code.person)
    return None if person is None else person.name
