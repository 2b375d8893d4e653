"""A session's own key: made at sign-in, vouched for by the person's key, dropped at sign-out."""

from batchtrack.facility import people
from batchtrack.facility.sessions import SessionClosed, SessionOpened
from batchtrack.facility.streams import person_stream, session_stream
from batchtrack.keys import Signer, SignerKind, key_fingerprint, new_key, public_text
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import Confirmed, Session, for_session
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.recording import Plan, plan_by, write
from batchtrack.services.settling import settled, settled_unsigned
from batchtrack.services.workplace import Workplace, folded_of


def open_session(workplace: Workplace, by: Confirmed) -> Session | Refusal:
    """Begin a session; the one act that the person's unlocked key is used for is to vouch for the session's key."""
    key = new_key()
    fingerprint = key_fingerprint(key.public_key())
    stream = session_stream(fingerprint)
    opened = SessionOpened(person=by.person, certificate=by.certificate, public_key=public_text(key.public_key()))

    def attempt() -> Session | NotDone:
        with beginning(workplace) as (connection, now):
            person = folded_of(connection, person_stream(by.person), people.fold)
            site = workplace.site_in(connection)
        if person is None or not person.signs_with(by.own_key):
            return NotDone((refuse("KY-01"),))
        plan = plan_by(person, site, now)
        plan.write(stream, 0, (opened,))
        write(workplace, plan, by)
        signer = Signer(SignerKind.SESSION, fingerprint, by.person, key)
        return Session(by.person, by.name, by.roles, stream, by.own_key, for_session(signer), by.sealing)

    outcome = settled(attempt, by)
    return outcome.refusals[0] if isinstance(outcome, NotDone) else outcome


def sign_out(workplace: Workplace, session: Session) -> Outcome:
    """End a session: its key signs that it ends, and is dropped whatever comes of it."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            seeding = workplace.site_in(connection).seeding
        plan = Plan(now, seeded=seeding)
        plan.write(session.stream, 1, (SessionClosed(),))
        return Done(changed=write(workplace, plan, session))

    try:
        return settled_unsigned(attempt)
    finally:
        session.held.drop()
