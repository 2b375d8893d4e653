"""What can be asked about a person."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class RegisterPerson:
    """Give a person an id, and propose the first one-time code.

    Attributes:
        identified: how identity was checked; empty only in the act that founds the facility.
    """

    person: str
    name: str
    badge: str
    identified: str = ""


@dataclass(frozen=True, slots=True)
class ProposeRole:
    """Propose that a person act in a role; ``identified`` says how it is known who that is."""

    person: str
    role: Role
    identified: str


@dataclass(frozen=True, slots=True)
class GrantRole:
    """Let a person act in a role that somebody else proposed; ``identified`` says how it is known who that is."""

    person: str
    role: Role
    identified: str


@dataclass(frozen=True, slots=True)
class WithdrawRole:
    """Let a person act in a role no longer."""

    person: str
    role: Role
    reason: str


@dataclass(frozen=True, slots=True)
class ProposeCode:
    """Propose that a person be handed a one-time code, for a reset or because the last one was not used."""

    person: str
    identified: str


@dataclass(frozen=True, slots=True)
class IssueCode:
    """Hand out a one-time code that somebody else proposed, told by its digest."""

    person: str
    digest: str
    identified: str


@dataclass(frozen=True, slots=True)
class MakeKey:
    """Begin with a key of one's own.

    Attributes:
        code: digest of the one-time code that the person typed; empty only in the act that founds the facility.
        public_key: the key's public half.
        wrapped: SHA-256 of the key as it was locked under the person's password.
        accepted: the statement about signatures that the person was shown and accepts with it.
        sealing: public half of the other key, for which data are sealed that the person may read.
    """

    person: str
    code: str
    public_key: str
    wrapped: str
    accepted: str
    sealing: str = ""


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
    """Propose a certificate for a person's key.

    Attributes:
        check: the key's check code as the person told it, who alone saw it when the key was made.
        identified: how the person's identity was checked.
    """

    person: str
    certificate: str
    check: str
    identified: str


@dataclass(frozen=True, slots=True)
class ApproveCertificate:
    """Let a proposed certificate count.

    Attributes:
        fingerprint: of the certificate as it was shown.
        check: the key's check code as the person told it.
        identified: how the person's identity was checked.
    """

    person: str
    fingerprint: str
    check: str
    identified: str


@dataclass(frozen=True, slots=True)
class RetireKey:
    """Let a person's key sign no more, for a reset or because somebody else may have it."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordTraining:
    """Record that a person was trained for a version of a procedure.

    Attributes:
        procedure: code of the product whose master batch record is the procedure.
        version: of it.
        on: when the training was completed.
        until: when it has to be repeated; None where it lasts as long as the version.
        how: read and understood, shown by whom, exercised with what.
    """

    person: str
    procedure: str
    version: str
    on: datetime
    until: datetime | None
    how: str


@dataclass(frozen=True, slots=True)
class DeactivatePerson:
    """Let a person act no longer."""

    person: str
    reason: str


CertificateChange = FoundCertificate | ProposeCertificate | ApproveCertificate
"""Anything that can be asked about a person's certificate."""

KeyChange = ProposeCode | IssueCode | MakeKey | ChangePassword | CertificateChange | RetireKey
"""Anything that can be asked about a person's key."""

PersonChange = ProposeRole | GrantRole | WithdrawRole | RecordTraining | DeactivatePerson | KeyChange
"""Anything that can be asked about a person who is registered."""

PersonCommand = RegisterPerson | PersonChange
"""Anything that can be asked about a person."""
