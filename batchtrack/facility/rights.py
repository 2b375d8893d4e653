"""Which roles entitle to which act in the facility."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from batchtrack.facility.roles import Role


class Right(StrEnum):
    """An act that needs a role; the value is how a sentence names it."""

    FOUND_FACILITY = "founding the facility"
    ISSUE_CHAIN_NUMBERS = "issuing chain-of-identity numbers"
    REGISTER_PEOPLE = "registering people"
    GRANT_ROLES = "granting and withdrawing roles"
    ISSUE_PASSWORDS = "issuing a first password"
    DEACTIVATE_PEOPLE = "deactivating people"
    REGISTER_EQUIPMENT = "registering equipment"
    RECORD_CALIBRATION = "recording a calibration"
    TAKE_OUT_OF_USE = "taking equipment out of use"
    RETURN_TO_USE = "returning equipment to use"
    RECEIVE_LOTS = "receiving material"
    APPROVE_LOTS = "approving material"
    QUARANTINE_LOTS = "placing material in quarantine"
    BLOCK_LOTS = "blocking material"
    DRAW_LOTS = "drawing material"
    REGISTER_ROOMS = "registering rooms"
    WORK_IN_ROOMS = "opening material in a room and clearing it"
    MOVE_BATCHES = "moving a batch out of a room"
    REGISTER_SUBJECTS = "registering subjects"
    ORDER_BATCHES = "ordering a batch"


_BENCH: Final = frozenset({Role.TECHNICIAN, Role.QC_ANALYST})
_ALL_BUT_AUDITOR: Final = frozenset(Role) - {Role.AUDITOR}

HOLDERS: Final[Mapping[Right, frozenset[Role]]] = {
    Right.FOUND_FACILITY: frozenset(),
    Right.ISSUE_CHAIN_NUMBERS: frozenset({Role.PLANNER}),
    Right.REGISTER_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Right.GRANT_ROLES: frozenset({Role.ADMINISTRATOR}),
    Right.ISSUE_PASSWORDS: frozenset({Role.ADMINISTRATOR}),
    Right.DEACTIVATE_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Right.REGISTER_EQUIPMENT: frozenset({Role.ADMINISTRATOR, Role.MATERIALS}),
    Right.RECORD_CALIBRATION: frozenset({Role.MATERIALS, Role.QC_ANALYST, Role.QA_REVIEWER}),
    Right.TAKE_OUT_OF_USE: _ALL_BUT_AUDITOR,
    Right.RETURN_TO_USE: frozenset({Role.QA_REVIEWER}),
    Right.RECEIVE_LOTS: frozenset({Role.MATERIALS}),
    Right.APPROVE_LOTS: frozenset({Role.QA_REVIEWER}),
    Right.QUARANTINE_LOTS: _ALL_BUT_AUDITOR,
    Right.BLOCK_LOTS: frozenset({Role.QA_REVIEWER}),
    Right.DRAW_LOTS: _BENCH | {Role.MATERIALS},
    Right.REGISTER_ROOMS: frozenset({Role.ADMINISTRATOR}),
    Right.WORK_IN_ROOMS: _BENCH,
    Right.MOVE_BATCHES: _ALL_BUT_AUDITOR,
    Right.REGISTER_SUBJECTS: frozenset({Role.PLANNER}),
    Right.ORDER_BATCHES: frozenset({Role.PLANNER}),
}
"""The roles of which any one suffices; what is safe for patients is open to all who work."""

AT_SET_UP: Final = frozenset(
    {Right.FOUND_FACILITY, Right.REGISTER_PEOPLE, Right.GRANT_ROLES, Right.ISSUE_PASSWORDS},
)
"""What the one act that founds a facility may do before anybody holds a role."""
