"""The facility as a certificate authority: a root for the safe, and a key that issues from day to day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from batchtrack.database import reading
from batchtrack.database.wrapped_keys import wrapped_of
from batchtrack.facility.site import Site
from batchtrack.facility.streams import facility_stream
from batchtrack.keys import (
    Authority,
    Certificate,
    Named,
    certified_key,
    issue,
    issuing_authority,
    key_fingerprint,
    new_key,
    read_certificate,
    read_public,
    root_authority,
    wrapped_digest,
)
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.unlocking import Found, unlock
from batchtrack.services.workplace import Workplace

_LASTS: Final = timedelta(days=40 * 365)  # past the 30 years that a record is kept (Regulation (EC) 1394/2007, art. 15)


@dataclass(frozen=True, slots=True)
class Authorities:
    """The root and the authority under it."""

    root: Authority
    issuing: Authority


def new_authorities(facility: str, now: datetime) -> Authorities:
    """A new root and an issuing authority under it, valid from now on."""
    root = root_authority(new_key(), facility, now, now + _LASTS)
    return Authorities(root, issuing_authority(root, new_key(), facility, now))


def unlock_issuing(workplace: Workplace, passphrase: str) -> Authority | Refusal:
    """The issuing authority, opened by its own passphrase (else KY-08; KY-23 where there is none to open)."""
    with reading(workplace.engine) as connection:
        site = workplace.site_in(connection)
        owner = facility_stream(site.code)
        wrapped = wrapped_of(connection, owner)
    certificate = _issuing(site)
    if certificate is None or site.keys is None or wrapped is None or wrapped_digest(wrapped) != site.keys.wrapped:
        return refuse("KY-23")
    found = Found(owner, wrapped, key_fingerprint(certified_key(certificate)))
    keys = unlock(workplace, found, passphrase, seeding=site.seeding)
    return refuse("KY-08") if keys is None else Authority(certificate, keys.signing)


def certificate_for(issuing: Authority, named: Named, public_key: str, now: datetime) -> Certificate:
    """A certificate for a key that the journal tells by its public half."""
    key = read_public(public_key)
    assert key is not None, "no other form of a public key is recorded"
    return issue(issuing, named, key, now)


def _issuing(site: Site) -> Certificate | None:
    return None if site.keys is None else read_certificate(site.keys.issuing)
