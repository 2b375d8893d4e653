"""The facts of a person, stream ``person/<id>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime
from batchtrack.facility.people.key_events import KEY_EVENTS
from batchtrack.facility.roles import Role


class PersonRegistered(Event):
    """A person was given an id, which belongs to nobody else ever (21 CFR 11.100(a))."""

    KIND: ClassVar[str] = "person.registered"

    person: PlainText
    name: PlainText
    badge: PlainText


class RoleProposed(Event):
    """Somebody proposed that a person act in a role; it is held once a second person has granted it.

    Attributes:
        proposed_by: id of whoever proposed it.
        identified: how that person knows who it is.
    """

    KIND: ClassVar[str] = "person.role_proposed"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    role: Role
    proposed_by: PlainText
    identified: PlainText


class RoleGranted(Event):
    """A person may act in a role from now on; ``identified`` is how whoever grants it knows who it is."""

    KIND: ClassVar[str] = "person.role_granted"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    role: Role
    identified: PlainText


class RoleWithdrawn(Event):
    """A person acts in a role no longer."""

    KIND: ClassVar[str] = "person.role_withdrawn"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    role: Role
    reason: PlainText


class PersonTrained(Event):
    """A person was trained for a version of a procedure (21 CFR 11.10(i), 211.25(a); EU GMP Part IV 3).

    Attributes:
        procedure: code of the product whose master batch record is the procedure.
        until: when the training has to be repeated; None where it lasts as long as the version.
    """

    KIND: ClassVar[str] = "person.trained"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    procedure: PlainText
    version: PlainText
    on: UtcTime
    until: UtcTime | None
    how: PlainText


class PersonDeactivated(Event):
    """A person acts no longer; what was signed stays signed."""

    KIND: ClassVar[str] = "person.deactivated"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (
    PersonRegistered,
    RoleProposed,
    RoleGranted,
    RoleWithdrawn,
    *KEY_EVENTS,
    PersonTrained,
    PersonDeactivated,
)
