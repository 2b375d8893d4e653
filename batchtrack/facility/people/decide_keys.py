"""What may happen to a person's key and certificate (21 CFR 11.100(b), 11.300)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, moment_text
from batchtrack.facility.people.commands import (
    ApproveCertificate,
    CertificateChange,
    ChangePassword,
    FoundCertificate,
    IssueCode,
    KeyChange,
    MakeKey,
    ProposeCertificate,
    ProposeCode,
    RetireKey,
)
from batchtrack.facility.people.key_events import (
    CertificateApproved,
    CertificateFounded,
    CertificateProposed,
    CodeIssued,
    CodeProposed,
    KeyMade,
    KeyRetired,
    PasswordChanged,
)
from batchtrack.facility.people.state import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role
from batchtrack.keys import (
    certificate_fingerprint,
    certified_id,
    certified_key,
    key_check,
    key_fingerprint,
    public_text,
    read_certificate,
    read_public,
    same_check,
)
from batchtrack.refusals import Refusal, refuse

_STATEMENT: Final = "statement about signatures"
IDENTIFIED: Final = "how identity was checked"
_CODE_SERVES: Final = timedelta(days=3)


def decide_key(person: Person, command: KeyChange, now: datetime, actor: Actor) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case ProposeCode(identified=identified):
            proposed = CodeProposed(identified=identified, proposed_by=actor.person)
            refusals = [*may(actor, Right.PROPOSE_CODES), *_against_any_code(person, actor)]
            return answer([*refusals, *filled({IDENTIFIED: identified})], proposed)
        case IssueCode(digest=digest, identified=identified):
            issued = CodeIssued(digest=digest, identified=identified, until=now + _CODE_SERVES)
            return answer([*_against_code(person, actor), *filled({IDENTIFIED: identified})], issued)
        case MakeKey():
            made = _made(command)
            refusals = [*_against_key(person, command, now, actor), *filled({_STATEMENT: command.accepted})]
            return answer(refusals, made)
        case ChangePassword(wrapped=wrapped):
            return answer(_against_password(person, actor), PasswordChanged(wrapped=wrapped))
        case RetireKey():
            return _retire(person, command, actor)
        case _:
            return _certificate(person, command, actor)


def _certificate(person: Person, command: CertificateChange, actor: Actor) -> Decision:
    identified = {IDENTIFIED: command.identified}
    match command:
        case FoundCertificate(certificate=certificate):
            founded = CertificateFounded(certificate=certificate, identified=command.identified)
            refusals = [*may(actor, Right.FOUND_FACILITY), *_against_text(person, certificate), *filled(identified)]
            return answer(refusals, founded)
        case ProposeCertificate(certificate=certificate):
            proposed = CertificateProposed(
                certificate=certificate, identified=command.identified, proposed_by=actor.person
            )
            refusals = [*_against_proposal(person, certificate, actor), *_told(person, command.check)]
            return answer([*refusals, *filled(identified)], proposed)
        case ApproveCertificate(fingerprint=fingerprint):
            approved = CertificateApproved(fingerprint=fingerprint, identified=command.identified)
            refusals = [*_against_approval(person, fingerprint, actor), *_told(person, command.check)]
            return answer([*refusals, *filled(identified)], approved)


def _retire(person: Person, command: RetireKey, actor: Actor) -> Decision:
    key = None if person.key is None else read_public(person.key.public_key)
    if key is None:
        return answer([refuse("KY-14", person=person.name)])
    own = person.id == actor.person
    refusals = [*([] if own else may(actor, Right.RETIRE_KEYS)), *filled({"reason": command.reason})]
    return answer(refusals, KeyRetired(key=key_fingerprint(key), reason=command.reason))


def _against_code(person: Person, actor: Actor) -> Iterator[Refusal]:
    """A new account and a reset take two people, of whom one is QA."""
    yield from may(actor, Right.ISSUE_CODES)
    yield from _against_any_code(person, actor)
    if person.code.proposed_by is None:
        yield refuse("KY-11", person=person.name, what="one-time code")
    elif person.code.proposed_by == actor.person:
        yield refuse("KY-09", person=person.name, what="one-time code")


def _against_any_code(person: Person, actor: Actor) -> Iterator[Refusal]:
    if person.id == actor.person:
        yield refuse("KY-10", person=person.name)
    if person.key is not None:
        yield refuse("KY-07", person=person.name)


def _made(command: MakeKey) -> KeyMade:
    return KeyMade(
        public_key=command.public_key, wrapped=command.wrapped, accepted=command.accepted, sealing=command.sealing
    )


def _against_key(person: Person, command: MakeKey, now: datetime, actor: Actor) -> Iterator[Refusal]:
    code = person.code
    if person.key is not None:
        yield refuse("KY-07", person=person.name)
    elif actor.setting_up:
        return
    elif code.digest is None or code.digest != command.code or actor.person != person.id:
        yield refuse("KY-06")
    elif code.until is not None and now > code.until:
        yield refuse("KY-16", until=moment_text(code.until))


def _against_password(person: Person, actor: Actor) -> Iterator[Refusal]:
    """A password is changed by its owner alone: nobody else can open what it locks."""
    if person.id != actor.person:
        yield refuse("FA-12", person=person.name)
    if person.key is None:
        yield refuse("KY-14", person=person.name)


def _against_proposal(person: Person, certificate: str, actor: Actor) -> Iterator[Refusal]:
    """An administrator proposes; for an administrator's own certificate another QA reviewer may (two then sign)."""
    yield from may(actor, Right.PROPOSE_CERTIFICATES)
    if person.id == actor.person:
        yield refuse("KY-10", person=person.name)
    if Role.ADMINISTRATOR not in actor.roles and Role.ADMINISTRATOR not in person.roles:
        yield refuse("KY-13", person=person.name)
    yield from _against_text(person, certificate)


def _against_approval(person: Person, fingerprint: str, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.APPROVE_CERTIFICATES)
    if person.id == actor.person:
        yield refuse("KY-10", person=person.name)
    proposed = None if person.key is None else person.key.proposed
    if proposed is None:
        yield refuse("KY-11", person=person.name, what="certificate")
        return
    if proposed.by == actor.person:
        yield refuse("KY-09", person=person.name, what="certificate")
    certificate = read_certificate(proposed.certificate)
    if certificate is None or certificate_fingerprint(certificate) != fingerprint:
        yield refuse("KY-12", person=person.name)


def _told(person: Person, check: str) -> Iterator[Refusal]:
    """Who made the key is who stands there: that person alone saw its check code."""
    key = None if person.key is None else read_public(person.key.public_key)
    if key is not None and not same_check(key_check(key), check):
        yield refuse("KY-17", person=person.name)


def _against_text(person: Person, text: str) -> Iterator[Refusal]:
    """The certificate is for this person's key and nobody else's."""
    certificate = read_certificate(text)
    if person.key is None:
        yield refuse("KY-14", person=person.name)
    elif (
        certificate is None
        or certified_id(certificate) != person.id
        or public_text(certified_key(certificate)) != person.key.public_key
    ):
        yield refuse("KY-12", person=person.name)
