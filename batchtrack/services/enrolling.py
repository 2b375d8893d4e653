"""A person's way to a key of their own: a one-time code, a first sign-in, a certificate signed by two others."""

from dataclasses import dataclass, replace

from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.facility import people
from batchtrack.facility.access import Attempt
from batchtrack.facility.actor import Actor
from batchtrack.facility.people import ACCOUNTABILITY, ChangePassword, IssueCode, MakeKey, ProposeCertificate
from batchtrack.facility.streams import person_stream
from batchtrack.keys import (
    Named,
    OwnKeys,
    PrivateKey,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    code_digest,
    key_check,
    key_fingerprint,
    new_code,
    new_key,
    new_sealing_key,
    public_text,
    read_certificate,
    sealing_public,
)
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.authority import certificate_for
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import Confirmed, KeyAlone, Signing, for_one_act
from batchtrack.services.issuing import unlocked_by
from batchtrack.services.known_people import only_person_called, person_of
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.passwords import short_password
from batchtrack.services.recording import Plan, write
from batchtrack.services.registers import act_on_person
from batchtrack.services.settling import settled, settled_unsigned
from batchtrack.services.tries import locked_out, note_failure, tries_of
from batchtrack.services.unlocking import Locked, lock
from batchtrack.services.workplace import Workplace


def issue_code(workplace: Workplace, person: str, identified: str, by: Confirmed) -> Outcome:
    """Hand a person the one-time code that somebody else proposed; ``made`` is the code, told this once.

    Args:
        workplace: where.
        person: id of the person.
        identified: how whoever hands it out checked the person's identity.
        by: who hands it out.
    """
    code = new_code()
    outcome = act_on_person(workplace, IssueCode(person, code_digest(person, code), identified), by)
    return replace(outcome, made=code) if isinstance(outcome, Done) else outcome


def first_sign_in(workplace: Workplace, user: str, code: str, password: str) -> Outcome:
    """Make the person's own key, locked under the password that the person chose (KY-06 where name or code is wrong).

    Nobody else ever has the key, so the new key itself signs that it was made, and that the person accepts the
    statement about signatures. It counts once two others have signed its certificate. They ask the person for its
    check code, which ``made`` tells: so nobody else used the code.
    """
    try:
        with reading(workplace.engine) as connection:
            person = only_person_called(connection, user)
    except Refused as refused:
        return NotDone(refused.refusals)
    tries = tries_of(workplace, person, user)
    with reading(workplace.engine) as connection:
        locked = locked_out(workplace, connection, tries)
    digest = "" if person is None else code_digest(person.id, code)
    if locked is not None or person is None or person.code.digest != digest:
        return not_done(locked or note_failure(workplace, tries, Attempt.ONE_TIME_CODE) or refuse("KY-06"))
    wrong = short_password(password)
    return NotDone(wrong) if wrong else _first_key(workplace, person.id, digest, password)


def _first_key(workplace: Workplace, person: str, digest: str, password: str) -> Outcome:
    key, sealing = new_key(), new_sealing_key()
    stream, both = person_stream(person), OwnKeys(key, sealing)
    locked = lock(workplace, stream, both, password, seeding=workplace.site.seeding)
    public = public_text(key.public_key())
    made = MakeKey(person, digest, public, locked.digest, ACCOUNTABILITY, sealing_public(sealing))
    by = _new_key(person, key)
    outcome = settled_unsigned(lambda: _kept(workplace, person, made, locked, by))
    return replace(outcome, made=key_check(key.public_key())) if isinstance(outcome, Done) else outcome


def change_password(workplace: Workplace, password: str, by: Confirmed) -> Outcome:
    """Lock the person's own key under another password; ``by`` was confirmed with the present one."""
    wrong = short_password(password)
    if wrong:
        return NotDone(wrong)
    try:
        key = by.held.signer.key
    except Refused as refused:
        return NotDone(refused.refusals)
    stream, both = person_stream(by.person), OwnKeys(key, by.sealing)
    locked = lock(workplace, stream, both, password, seeding=workplace.site.seeding)
    command = ChangePassword(by.person, locked.digest)
    return settled(lambda: _kept(workplace, by.person, command, locked, by), by)


@dataclass(frozen=True, slots=True)
class Seen:
    """What two people certify of a third, who stands before them.

    Attributes:
        check: the key's check code as the person told it.
        identified: how the person's identity was checked.
    """

    check: str
    identified: str


def propose_certificate(workplace: Workplace, person: str, passphrase: str, seen: Seen, by: Confirmed) -> Outcome:
    """Make a certificate for the key that a person made, and propose it.

    Args:
        workplace: where.
        person: id of the person.
        passphrase: of the issuing key; tries at it are counted like those at a password.
        seen: what the person told, and how identity was checked.
        by: who proposes it.
    """
    issuing = unlocked_by(workplace, passphrase, by)
    if isinstance(issuing, Refusal):
        return not_done(issuing)
    with reading(workplace.engine) as connection:
        known, facility = person_of(connection, person), workplace.site_in(connection).name
    if known.key is None:
        return not_done(refuse("KY-14", person=known.name))
    named = Named(known.name, known.id, facility)
    certificate = certificate_for(issuing, named, known.key.public_key, workplace.clock.now())
    command = ProposeCertificate(person, certificate_text(certificate), seen.check, seen.identified)
    return act_on_person(workplace, command, by)


def proposed_certificate(workplace: Workplace, person: str) -> str | None:
    """Fingerprint of the certificate that waits for its second signature; None where none waits."""
    with reading(workplace.engine) as connection:
        key = person_of(connection, person).key
    certificate = None if key is None or key.proposed is None else read_certificate(key.proposed.certificate)
    return None if certificate is None else certificate_fingerprint(certificate)


def _new_key(person: str, key: PrivateKey) -> KeyAlone:
    signer = Signer(SignerKind.NEW_KEY, key_fingerprint(key.public_key()), person, key)
    return KeyAlone(for_one_act(signer))


def _kept(workplace: Workplace, person: str, command: MakeKey | ChangePassword, locked: Locked, by: Signing) -> Outcome:
    """Decide on the person's own stream, and keep the locked key in the same transaction."""
    with beginning(workplace) as (connection, now):
        known = person_of(connection, person)
        seeding = workplace.site_in(connection).seeding
    decided = people.decide(known, command, now, Actor(person, known.roles, known.active))
    if isinstance(decided, Denied):
        return NotDone(decided.refusals)
    plan = Plan(now, seeded=seeding, locked=[locked])
    plan.write(person_stream(person), known.version, decided.events)
    return Done(changed=write(workplace, plan, by))
