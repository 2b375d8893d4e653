"""The facts of a person, stream ``person/<id>``."""

from typing import Annotated, ClassVar, Final

from pydantic import StringConstraints

from batchtrack.events import Event, Meaning, PlainText
from batchtrack.facility.roles import Role

PasswordHash = Annotated[str, StringConstraints(pattern=r"^\$argon2id\$[!-~]+$")]
"""An Argon2id hash in its encoded form."""


class PersonRegistered(Event):
    """A person was given an id, which belongs to nobody else ever (21 CFR 11.100(a))."""

    KIND: ClassVar[str] = "person.registered"

    person: PlainText
    name: PlainText
    badge: PlainText


class RoleGranted(Event):
    """A person may act in a role from now on."""

    KIND: ClassVar[str] = "person.role_granted"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    role: Role


class RoleWithdrawn(Event):
    """A person acts in a role no longer."""

    KIND: ClassVar[str] = "person.role_withdrawn"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    role: Role
    reason: PlainText


class PasswordSet(Event):
    """A password was set; only its hash is kept."""

    KIND: ClassVar[str] = "person.password_set"

    password_hash: PasswordHash


class PersonDeactivated(Event):
    """A person acts no longer; what was signed stays signed."""

    KIND: ClassVar[str] = "person.deactivated"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    PersonRegistered,
    RoleGranted,
    RoleWithdrawn,
    PasswordSet,
    PersonDeactivated,
)
