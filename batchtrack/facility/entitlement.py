"""The table of authority in force: which roles may do which act (21 CFR 11.10(g); EU GMP Annex 11, 12)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from batchtrack.facility.rights import HOLDERS, Right
from batchtrack.facility.roles import Role

SETTLED: Final = frozenset(
    {
        Right.FOUND_FACILITY,
        Right.REGISTER_PEOPLE,
        Right.PROPOSE_ROLES,
        Right.GRANT_ROLES,
        Right.WITHDRAW_ROLES,
        Right.PROPOSE_CODES,
        Right.ISSUE_CODES,
        Right.PROPOSE_CERTIFICATES,
        Right.APPROVE_CERTIFICATES,
        Right.RETIRE_KEYS,
        Right.REGISTER_WORKSTATIONS,
        Right.DEACTIVATE_PEOPLE,
        Right.LIFT_LOCK_OUTS,
        Right.CHANGE_AUTHORITY,
    }
)
"""Who gives people access and roles: settled by the program, for the rule of the two people stands on it."""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """Who may do what.

    Attributes:
        roles: by the name of the act, as the facility has laid it down; an act that is not named here is as shipped.
        version: of the table's own stream; 0 where nothing was laid down.
    """

    roles: Mapping[str, frozenset[Role]] = field(default_factory=lambda: MappingProxyType({}))
    version: int = 0

    def holders(self, right: Right) -> frozenset[Role]:
        """The roles of which any one suffices; of what the program settles no record says otherwise."""
        if right in SETTLED:
            return HOLDERS[right]
        return self.roles.get(name_of(right), HOLDERS[right])


SHIPPED: Final = Entitlement()
"""The table as the program brings it."""


def name_of(right: Right) -> str:
    """The name of an act as the record writes it."""
    return right.name.lower()
