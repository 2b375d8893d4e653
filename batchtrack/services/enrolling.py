"""A person's way to a key of their own: a one-time code, a first sign-in, a certificate signed by two others."""

from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.facility import people
from batchtrack.facility.actor import Actor
from batchtrack.facility.people import ChangePassword, IssueCode, MakeKey, Person, ProposeCertificate
from batchtrack.facility.streams import person_stream
from batchtrack.keys import (
    Named,
    PrivateKey,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    code_digest,
    key_fingerprint,
    new_code,
    new_key,
    public_text,
    read_certificate,
)
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.authority import certificate_for, unlock_issuing
from batchtrack.services.beginning import beginning
from batchtrack.services.identified import By, Confirmed, KeyAlone, Signing, for_one_act
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.passwords import short_password
from batchtrack.services.people import find_person, person_of
from batchtrack.services.recording import Plan, write
from batchtrack.services.registers import act_on_person
from batchtrack.services.settling import settled, settled_unsigned
from batchtrack.services.unlocking import Locked, lock
from batchtrack.services.workplace import Workplace


def issue_code(workplace: Workplace, person: str, by: By) -> str | NotDone:
    """Hand a person a one-time code: for the first sign-in, or after the key was retired. It is shown this once."""
    code = new_code()
    outcome = act_on_person(workplace, IssueCode(person, code_digest(person, code)), by)
    return outcome if isinstance(outcome, NotDone) else code


def first_sign_in(workplace: Workplace, user: str, code: str, password: str) -> Outcome:
    """Make the person's own key, locked under the password that the person chose (KY-06 where name or code is wrong).

    Nobody else ever has the key, so the new key itself signs that it was made. It counts once two others have signed
    its certificate.
    """
    person = _called(workplace, user)
    if isinstance(person, Refusal):
        return not_done(person)
    digest = code_digest(person.id, code)
    wrong = short_password(password)
    if person.code != digest or wrong:
        return not_done(*((refuse("KY-06"),) if person.code != digest else wrong))
    key = new_key()
    locked = lock(workplace, person_stream(person.id), key, password, seeding=workplace.site.seeding)
    made = MakeKey(person.id, digest, public_text(key.public_key()), locked.digest)
    by = _new_key(person.id, key)
    return settled_unsigned(lambda: _kept(workplace, person.id, made, locked, by))


def change_password(workplace: Workplace, password: str, by: Confirmed) -> Outcome:
    """Lock the person's own key under another password; ``by`` was confirmed with the present one."""
    wrong = short_password(password)
    if wrong:
        return NotDone(wrong)
    try:
        key = by.held.signer.key
    except Refused as refused:
        return NotDone(refused.refusals)
    locked = lock(workplace, person_stream(by.person), key, password, seeding=workplace.site.seeding)
    command = ChangePassword(by.person, locked.digest)
    return settled(lambda: _kept(workplace, by.person, command, locked, by), by)


def propose_certificate(workplace: Workplace, person: str, passphrase: str, identified: str, by: Confirmed) -> Outcome:
    """Make a certificate for the key that a person made, and propose it.

    Args:
        workplace: where.
        person: id of the person.
        passphrase: of the issuing key.
        identified: how the person's identity was checked.
        by: who proposes it.
    """
    issuing = unlock_issuing(workplace, passphrase)
    if isinstance(issuing, Refusal):
        return not_done(issuing)
    with reading(workplace.engine) as connection:
        known, facility = person_of(connection, person), workplace.site_in(connection).name
    if known.key is None:
        return not_done(refuse("KY-14", person=known.name))
    named = Named(known.name, known.id, facility)
    certificate = certificate_for(issuing, named, known.key.public_key, workplace.clock.now())
    return act_on_person(workplace, ProposeCertificate(person, certificate_text(certificate), identified), by)


def proposed_certificate(workplace: Workplace, person: str) -> str | None:
    """Fingerprint of the certificate that waits for its second signature; None where none waits."""
    with reading(workplace.engine) as connection:
        key = person_of(connection, person).key
    certificate = None if key is None or key.proposed is None else read_certificate(key.proposed.certificate)
    return None if certificate is None else certificate_fingerprint(certificate)


def _called(workplace: Workplace, user: str) -> Person | Refusal:
    try:
        with reading(workplace.engine) as connection:
            person = find_person(connection, user)
    except Refused as refused:
        return refused.refusals[0]
    return person or refuse("KY-06")


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
