"""What can be asked of the table of authority."""

from dataclasses import dataclass

from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role


@dataclass(frozen=True, slots=True)
class ChangeAuthority:
    """Let other roles do an act from now on."""

    right: Right
    roles: frozenset[Role]
    reason: str
