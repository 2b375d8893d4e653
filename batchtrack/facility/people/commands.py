"""What can be asked about a person."""

from dataclasses import dataclass

from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class RegisterPerson:
    """Give a person an id."""

    person: str
    name: str
    badge: str


@dataclass(frozen=True, slots=True)
class ProposeRole:
    """Propose that a person act in a role."""

    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class GrantRole:
    """Let a person act in a role that somebody else proposed."""

    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class WithdrawRole:
    """Let a person act in a role no longer."""

    person: str
    role: Role
    reason: str


@dataclass(frozen=True, slots=True)
class IssueCode:
    """Hand out a one-time code, told by its digest."""

    person: str
    digest: str


@dataclass(frozen=True, slots=True)
class MakeKey:
    """Begin with a key of one's own.

    Attributes:
        code: digest of the one-time code that the person typed; empty only in the act that founds the facility.
        public_key: the key's public half.
        wrapped: SHA-256 of the key as it was locked under the person's password.
    """

    person: str
    code: str
    public_key: str
    wrapped: str


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Lock one's key under another password."""

    person: str
    wrapped: str


@dataclass(frozen=True, slots=True)
class FoundCertificate:
    """Certify one of the two who found the facility, by the root."""

    person: str
    certificate: str
    identified: str


@dataclass(frozen=True, slots=True)
class ProposeCertificate:
    """Propose a certificate for a person's key."""

    person: str
    certificate: str
    identified: str


@dataclass(frozen=True, slots=True)
class ApproveCertificate:
    """Let a proposed certificate count.

    Attributes:
        fingerprint: of the certificate as it was shown.
        identified: how the person's identity was checked.
    """

    person: str
    fingerprint: str
    identified: str


@dataclass(frozen=True, slots=True)
class RetireKey:
    """Let a person's key sign no more, for a reset or because somebody else may have it."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class DeactivatePerson:
    """Let a person act no longer."""

    person: str
    reason: str


KeyChange = (
    IssueCode | MakeKey | ChangePassword | FoundCertificate | ProposeCertificate | ApproveCertificate | RetireKey
)
"""Anything that can be asked about a person's key."""

PersonChange = ProposeRole | GrantRole | WithdrawRole | DeactivatePerson | KeyChange
"""Anything that can be asked about a person who is registered."""

PersonCommand = RegisterPerson | PersonChange
"""Anything that can be asked about a person."""
