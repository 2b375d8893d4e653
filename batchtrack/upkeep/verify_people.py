"""Whether two people gave each certificate and each role, one of them QA and neither its subject.

The rules of deciding see to it while the program writes. This looks at what was written, since somebody who owns the
database, and has a key of their own, can sign rows that the program would have refused.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from batchtrack.events import Event
from batchtrack.facility import Person, Right, Role, person_stream
from batchtrack.facility.access import LockLifted
from batchtrack.facility.authority import AuthorityChanged
from batchtrack.facility.people import (
    CertificateApproved,
    CertificateFounded,
    CertificateProposed,
    CodeIssued,
    CodeProposed,
    KeyMade,
    KeyRetired,
    PasswordChanged,
    PersonDeactivated,
    PersonRegistered,
    PersonTrained,
    RoleGranted,
    RoleProposed,
    RoleWithdrawn,
)
from batchtrack.facility.rights import HOLDERS
from batchtrack.facility.workstations import WorkstationRegistered, WorkstationRetired
from batchtrack.journal import id_of
from batchtrack.keys import SignerKind
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.trust import Placed
from batchtrack.upkeep.verify_keys import CERTIFICATE, CODE, Told

_FIRST: Final = sorted((Role.ADMINISTRATOR, Role.QA_REVIEWER))
_OWN_ALONE: Final = (KeyMade, PasswordChanged)
_RIGHTS: Final[Mapping[type[Event], Right]] = {
    PersonRegistered: Right.REGISTER_PEOPLE,
    RoleProposed: Right.PROPOSE_ROLES,
    RoleWithdrawn: Right.WITHDRAW_ROLES,
    CodeProposed: Right.PROPOSE_CODES,
    LockLifted: Right.LIFT_LOCK_OUTS,
    AuthorityChanged: Right.CHANGE_AUTHORITY,
    CertificateProposed: Right.PROPOSE_CERTIFICATES,
    KeyRetired: Right.RETIRE_KEYS,
    PersonTrained: Right.RECORD_TRAINING,
    PersonDeactivated: Right.DEACTIVATE_PEOPLE,
    WorkstationRegistered: Right.REGISTER_WORKSTATIONS,
    WorkstationRetired: Right.REGISTER_WORKSTATIONS,
}


def person_findings(told: Told, placed: Placed, event: Event) -> Iterator[Finding]:
    """What is wrong with who gave a certificate or a role, looked at before the event is taken in."""
    content = placed.row.content
    subject = told.persons.get(content.stream)
    second = content.who or "nobody"
    by_root = _by_root(placed)
    match event:
        case CertificateFounded() if not by_root:
            yield Finding(found("KY-61", first="nobody", second=second), content.stream, content.version)
        case CertificateApproved() if subject is not None:
            proposed = subject.key.proposed if subject.key is not None else None
            first = told.signed_by.get((content.stream, CERTIFICATE), "nobody")
            agreed = proposed is not None and proposed.by == first
            if not agreed or not _two(told, subject, first, second, administrator_alone=not _administers(subject)):
                yield Finding(found("KY-61", first=first, second=second), content.stream, content.version)
        case RoleGranted() if subject is not None and not by_root:
            first = told.signed_by.get((content.stream, event.role.value), "nobody")
            if subject.proposer(event.role) != first or not _two(told, subject, first, second):
                yield Finding(found("KY-62", first=first, second=second), content.stream, content.version)
        case CodeIssued() if subject is not None:
            first = told.signed_by.get((content.stream, CODE), "nobody")
            if subject.code.proposed_by != first or not _two(told, subject, first, second, administrator_alone=False):
                yield Finding(found("KY-70", first=first, second=second), content.stream, content.version)
        case _ if not by_root and not _may(told, event, id_of(content.stream), second):
            yield Finding(found("KY-69", kind=content.kind, found=second), content.stream, content.version)
        case _:
            pass


def _may(told: Told, event: Event, subject: str, who: str) -> bool:
    """Whether whoever made an event held a role for it, or made it for the own person where that is asked for."""
    if isinstance(event, _OWN_ALONE):
        return who == subject
    if isinstance(event, KeyRetired) and who == subject:
        return True
    right = _RIGHTS.get(type(event))
    return right is None or bool(_roles(told, who) & HOLDERS[right])


def set_up_findings(told: Told) -> Iterator[Finding]:
    """The root certified one administrator and one QA reviewer, those who were present, and nobody else."""
    if told.made is None:
        yield Finding(found("KY-68"))
        return
    present = sorted(each.person for each in told.made.present)
    roles = sorted(role for _, role in told.founded if role in _FIRST)
    certified = sorted({person for person, _ in told.founded})
    if certified != present or roles != _FIRST or len(present) != len(_FIRST):
        yield Finding(found("KY-67", found=", ".join(certified) or "nobody"))


def _two(told: Told, subject: Person, first: str, second: str, *, administrator_alone: bool = True) -> bool:
    if first == second or subject.id in {first, second}:
        return False
    may_propose = {Role.ADMINISTRATOR} if administrator_alone else {Role.ADMINISTRATOR, Role.QA_REVIEWER}
    return bool(_roles(told, first) & may_propose) and Role.QA_REVIEWER in _roles(told, second)


def _administers(subject: Person) -> bool:
    return Role.ADMINISTRATOR in subject.roles


def _roles(told: Told, person: str) -> frozenset[Role]:
    known = told.persons.get(person_stream(person))
    return frozenset() if known is None or not known.active else known.roles


def _by_root(placed: Placed) -> bool:
    return (placed.row.signer or "").startswith(f"{SignerKind.ROOT.value}:")
