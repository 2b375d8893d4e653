"""People, their roles and passwords."""

from batchtrack.facility.people.commands import (
    DeactivatePerson,
    GrantRole,
    PersonChange,
    PersonCommand,
    RegisterPerson,
    SetPassword,
    WithdrawRole,
)
from batchtrack.facility.people.decide import decide
from batchtrack.facility.people.events import (
    EVENTS,
    PasswordSet,
    PersonDeactivated,
    PersonRegistered,
    RoleGranted,
    RoleWithdrawn,
)
from batchtrack.facility.people.state import Person, evolve, fold

__all__ = [
    "EVENTS",
    "DeactivatePerson",
    "GrantRole",
    "PasswordSet",
    "Person",
    "PersonChange",
    "PersonCommand",
    "PersonDeactivated",
    "PersonRegistered",
    "RegisterPerson",
    "RoleGranted",
    "RoleWithdrawn",
    "SetPassword",
    "WithdrawRole",
    "decide",
    "evolve",
    "fold",
]
