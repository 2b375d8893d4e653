"""What can be asked about a person."""

from dataclasses import dataclass, field

from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class RegisterPerson:
    """Give a person an id."""

    person: str
    name: str
    badge: str


@dataclass(frozen=True, slots=True)
class GrantRole:
    """Let a person act in a role."""

    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class WithdrawRole:
    """Let a person act in a role no longer."""

    person: str
    role: Role
    reason: str


@dataclass(frozen=True, slots=True)
class SetPassword:
    """Set a password by its Argon2id hash."""

    person: str
    password_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeactivatePerson:
    """Let a person act no longer."""

    person: str
    reason: str


PersonChange = GrantRole | WithdrawRole | SetPassword | DeactivatePerson
"""Anything that can be asked about a person who is registered."""

PersonCommand = RegisterPerson | PersonChange
"""Anything that can be asked about a person."""
