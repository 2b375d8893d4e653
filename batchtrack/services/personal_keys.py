"""A person's own key: found in the database, compared with what the journal tells, and unlocked for one act."""

from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.database.wrapped_keys import wrapped_of
from batchtrack.facility.people import Person
from batchtrack.facility.site import Site
from batchtrack.facility.streams import person_stream
from batchtrack.keys import (
    Certificate,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certified_id,
    certified_key,
    issued_under,
    key_check,
    key_fingerprint,
    public_text,
    read_certificate,
    read_public,
    wrapped_digest,
)
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.identified import Confirmed, for_one_act
from batchtrack.services.unlocking import Found, unlock
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Unlockable:
    """A locked key that is the one the journal tells of."""

    found: Found


def unlockable(connection: Connection, person: Person) -> Unlockable | Refusal | None:
    """The person's locked key; None where there is none, KY-05 where it is not the one of the journal."""
    if person.key is None:
        return None
    owner = person_stream(person.id)
    wrapped, public = wrapped_of(connection, owner), read_public(person.key.public_key)
    if wrapped is None or public is None or wrapped_digest(wrapped) != person.key.wrapped:
        return refuse("KY-05", name=person.name)
    return Unlockable(Found(owner, wrapped, key_fingerprint(public)))


def confirmed_with(
    workplace: Workplace, site: Site, person: Person, unlocked: Unlockable, password: str
) -> Confirmed | Refusal:
    """The person with the key unlocked; SV-01 where the password is another one."""
    keys = unlock(workplace, unlocked.found, password, seeding=site.seeding)
    if keys is None:
        return refuse("SV-01")
    certificate = counting_certificate(site, person)
    if isinstance(certificate, Refusal):
        return certificate
    fingerprint = certificate_fingerprint(certificate)
    signer = Signer(SignerKind.PERSON, fingerprint, person.id, keys.signing)
    roles = frozenset(role.value for role in person.roles)
    own_key = public_text(keys.signing.public_key())
    return Confirmed(person.id, person.name, roles, fingerprint, own_key, for_one_act(signer), keys.sealing)


def counting_certificate(site: Site, person: Person) -> Certificate | Refusal:
    """The certificate that counts for a person's key.

    Returns:
        The certificate; or why none counts: it is not signed by two yet (KY-04), or it is not what it should be, for
        this person and key and under the facility's root (KY-05).
    """
    key = None if person.key is None else read_public(person.key.public_key)
    if person.key is None or key is None or person.key.certificate is None:
        return refuse("KY-04", name=person.name, check="" if key is None else key_check(key))
    certificate = read_certificate(person.key.certificate)
    if certificate is None or not _fits(site, person, certificate):
        return refuse("KY-05", name=person.name)
    return certificate


def _fits(site: Site, person: Person, certificate: Certificate) -> bool:
    root = None if site.keys is None else read_certificate(site.keys.root)
    issuing = None if site.keys is None else read_certificate(site.keys.issuing)
    if root is None or issuing is None or person.key is None:
        return False
    named = certified_id(certificate) == person.id
    own = public_text(certified_key(certificate)) == person.key.public_key
    return named and own and issued_under(certificate, issuing) and issued_under(issuing, root)
