"""What each event that concerns keys makes known: from where a key counts, and where it ends."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from batchtrack.events import Event
from batchtrack.facility import Person, Role, StreamOrderError, people
from batchtrack.facility.access import LockLifted
from batchtrack.facility.authority import AuthorityChanged
from batchtrack.facility.people import (
    CertificateApproved,
    CertificateFounded,
    CertificateProposed,
    CodeProposed,
    KeyMade,
    KeyRetired,
    PersonDeactivated,
    RoleGranted,
    RoleProposed,
)
from batchtrack.facility.sessions import SessionClosed, SessionOpened
from batchtrack.facility.site import FacilityFounded, KeysMade
from batchtrack.facility.streams import session_stream
from batchtrack.facility.workstations import WorkstationRegistered, WorkstationRetired
from batchtrack.journal import id_of, kind_of
from batchtrack.keys import (
    Certificate,
    SignerKind,
    certificate_fingerprint,
    certified_id,
    certified_key,
    issued_under,
    key_fingerprint,
    public_text,
    read_certificate,
    read_public,
    signer_name,
)
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.trust import KnownKey, Placed

CERTIFICATE: Final = "certificate"
CODE: Final = "code"


@dataclass(slots=True)
class Told:
    """What the journal has told so far.

    Attributes:
        root_ends: position of the last event of the unbroken run at the start that the root signed.
        keys: every key by the name that rows give it.
        persons: by their streams, as they stand here.
        by_person: names of the keys that end with a person's own: that one and its sessions', by the person's stream.
        at: names of the keys of workstations, by their streams.
        signed_by: who signed what waits for a second signature, by stream and ``certificate``, ``code`` or the role.
        founded: person and role, for each role that the root gave.
        made: the facility's certificates; facility: its code.
        root: fingerprint of the root.
    """

    root_ends: int
    keys: dict[str, KnownKey] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    by_person: dict[str, list[str]] = field(default_factory=dict)
    at: dict[str, str] = field(default_factory=dict)
    signed_by: dict[tuple[str, str], str] = field(default_factory=dict)
    founded: list[tuple[str, Role]] = field(default_factory=list)
    made: KeysMade | None = None
    facility: str | None = None
    root: str | None = None

    def chained(self, certificate: Certificate, identifier: str) -> bool:
        """Whether a certificate leads to the root and is made out to whom it should be."""
        issuing = None if self.made is None else read_certificate(self.made.issuing)
        return issuing is not None and certified_id(certificate) == identifier and issued_under(certificate, issuing)


def told_after(told: Told, placed: Placed, event: Event) -> Iterator[Finding]:
    """Take one more event in; yields what is wrong with the key that it tells of."""
    stream, version = placed.row.content.stream, placed.row.content.version
    match event:
        case FacilityFounded():
            told.facility = event.code
        case KeysMade():
            yield from _root(told, placed, event)
        case SessionOpened():
            yield from _session(told, placed, event)
        case SessionClosed():
            _end(told, signer_name(SignerKind.SESSION, id_of(stream)), placed.position)
        case WorkstationRegistered():
            yield from _workstation(told, placed, event)
        case WorkstationRetired():
            _end(told, told.at.get(stream, ""), placed.position)
        case LockLifted() | AuthorityChanged():
            return
        case _ if kind_of(stream) == "person":
            yield from _person(told, placed, event)
        case _:
            yield Finding(found("KY-66"), stream, version)


def _root(told: Told, placed: Placed, event: KeysMade) -> Iterator[Finding]:
    root, issuing = read_certificate(event.root), read_certificate(event.issuing)
    if root is None or issuing is None or not issued_under(root, root) or not issued_under(issuing, root):
        yield Finding(found("KY-60"), placed.row.content.stream, placed.row.content.version)
        return
    if told.made is not None:
        yield Finding(found("KY-67", found="a second root"), placed.row.content.stream, placed.row.content.version)
        return
    told.made, told.root = event, certificate_fingerprint(root)
    known = KnownKey(SignerKind.ROOT, certified_key(root), None, since=1, until=told.root_ends)
    told.keys[signer_name(SignerKind.ROOT, told.root)] = known


def _person(told: Told, placed: Placed, event: Event) -> Iterator[Finding]:
    stream, position = placed.row.content.stream, placed.position
    before = told.persons.get(stream)
    try:
        person = people.evolve(before, event)
    except StreamOrderError:
        return  # what is missing before it is found in its stream
    told.persons[stream] = person
    _remember(told, placed, event)
    match event:
        case KeyMade():
            public = read_public(event.public_key)
            if public is not None:
                name = signer_name(SignerKind.NEW_KEY, key_fingerprint(public))
                told.keys[name] = KnownKey(SignerKind.NEW_KEY, public, person.id, position, position)
        case CertificateFounded() | CertificateApproved():
            yield from _certified(told, placed, person)
        case KeyRetired() | PersonDeactivated():
            for name in told.by_person.pop(stream, []):
                _end(told, name, position)
        case _:
            pass


def _remember(told: Told, placed: Placed, event: Event) -> None:
    content = placed.row.content
    match event:
        case CertificateProposed():
            told.signed_by[content.stream, CERTIFICATE] = content.who or "nobody"
        case CodeProposed():
            told.signed_by[content.stream, CODE] = content.who or "nobody"
        case RoleProposed(role=role):
            told.signed_by[content.stream, role.value] = content.who or "nobody"
        case RoleGranted(role=role) if content.who is None:
            told.founded.append((id_of(content.stream), role))
        case _:
            pass


def _certified(told: Told, placed: Placed, person: Person) -> Iterator[Finding]:
    stream, version = placed.row.content.stream, placed.row.content.version
    key = person.key
    certificate = None if key is None or key.certificate is None else read_certificate(key.certificate)
    own = certificate is not None and key is not None and public_text(certified_key(certificate)) == key.public_key
    if certificate is None or not own or not told.chained(certificate, id_of(stream)):
        yield Finding(found("KY-60"), stream, version)
        return
    name = signer_name(SignerKind.PERSON, certificate_fingerprint(certificate))
    told.keys[name] = KnownKey(SignerKind.PERSON, certified_key(certificate), person.id, placed.position)
    told.by_person.setdefault(stream, []).append(name)


def _session(told: Told, placed: Placed, event: SessionOpened) -> Iterator[Finding]:
    """The session's key counts because the person's own key signed this very event."""
    row, public = placed.row, read_public(event.public_key)
    fingerprint = "" if public is None else key_fingerprint(public)
    vouching = signer_name(SignerKind.PERSON, event.certificate)
    own = row.signer == vouching and row.content.who == event.person
    if public is None or row.content.stream != session_stream(fingerprint) or not own:
        yield Finding(found("KY-66"), row.content.stream, row.content.version)
        return
    name = signer_name(SignerKind.SESSION, fingerprint)
    told.keys[name] = KnownKey(SignerKind.SESSION, public, event.person, placed.position)
    told.by_person.setdefault(f"person/{event.person}", []).append(name)


def _workstation(told: Told, placed: Placed, event: WorkstationRegistered) -> Iterator[Finding]:
    stream, version = placed.row.content.stream, placed.row.content.version
    certificate = read_certificate(event.certificate)
    if certificate is None or not told.chained(certificate, id_of(stream)):
        yield Finding(found("KY-60"), stream, version)
        return
    name = signer_name(SignerKind.WORKSTATION, certificate_fingerprint(certificate))
    told.keys[name] = KnownKey(SignerKind.WORKSTATION, certified_key(certificate), None, placed.position)
    told.at[stream] = name


def _end(told: Told, name: str, position: int) -> None:
    known = told.keys.get(name)
    if known is not None:
        known.end(position)
