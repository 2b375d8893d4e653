"""Which roles entitle to which act in the facility."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from batchtrack.facility.roles import QUALITY, Role


class Right(StrEnum):
    """An act that needs a role; the value is how a sentence names it."""

    FOUND_FACILITY = "founding the facility"
    ISSUE_CHAIN_NUMBERS = "issuing chain-of-identity numbers"
    REGISTER_PEOPLE = "registering people"
    PROPOSE_ROLES = "proposing roles"
    GRANT_ROLES = "granting roles"
    WITHDRAW_ROLES = "withdrawing roles"
    PROPOSE_CODES = "proposing one-time codes"
    ISSUE_CODES = "handing out one-time codes"
    PROPOSE_CERTIFICATES = "proposing certificates"
    APPROVE_CERTIFICATES = "approving certificates"
    RETIRE_KEYS = "retiring a key"
    REGISTER_WORKSTATIONS = "registering workstations"
    CONFIRM_TIME = "confirming the time"
    DEACTIVATE_PEOPLE = "deactivating people"
    CHANGE_AUTHORITY = "changing who may do what"
    LIFT_LOCK_OUTS = "ending a lock-out before its time"
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
    LOAD_LABELS = "loading blank labels"
    PRINT_LABELS = "printing and applying labels"
    REGISTER_SUBJECTS = "registering subjects"
    ORDER_BATCHES = "ordering a batch"
    SEE_IDENTIFIERS = "entering and seeing who a subject is"
    ERASE_IDENTIFIERS = "erasing who a subject is"
    NUMBER_DONATIONS = "numbering a donation"
    REGISTER_BANKS = "registering a cell bank"
    APPROVE_BANKS = "approving a cell bank"
    ALLOCATE_VIALS = "allocating a vial"
    WITHDRAW_VIALS = "taking a vial out of its bank"
    DRAW_UP_PAPERS = "drawing up papers that tell the whole record"
    EXPORT_RECORDS = "exporting a batch's record"
    GRANT_EXCEPTIONS = "granting an exception"
    JUDGE_DEVIATIONS = "assessing and closing deviations"
    LIFT_HOLDS = "lifting a hold"
    END_BATCHES = "ending a batch"
    CORRECT_AFTER_CERTIFICATION = "correcting after certification"
    WITHDRAW_CERTIFICATES = "withdrawing a certificate"
    WORK_WITH_LABELS = "printing and voiding a batch's labels"
    PUT_PRODUCTS_FORWARD = "putting a product forward"
    APPROVE_PRODUCTS_FOR_PRODUCTION = "approving a product for production"
    APPROVE_PRODUCTS_FOR_QA = "approving a product for QA"
    MAKE_PRODUCTS_EFFECTIVE = "making a product effective, and withdrawing it"
    RECORD_TRAINING = "recording that somebody was trained"
    CHANGE_STATIONERY = "changing letterhead and page size"


_BENCH: Final = frozenset({Role.TECHNICIAN, Role.QC_ANALYST})
_ALL_BUT_AUDITOR: Final = frozenset(Role) - {Role.AUDITOR}

HOLDERS: Final[Mapping[Right, frozenset[Role]]] = {
    Right.FOUND_FACILITY: frozenset(),
    Right.ISSUE_CHAIN_NUMBERS: frozenset({Role.PLANNER}),
    Right.REGISTER_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Right.PROPOSE_ROLES: frozenset({Role.ADMINISTRATOR}),
    Right.GRANT_ROLES: frozenset({Role.QA_REVIEWER}),
    Right.WITHDRAW_ROLES: frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}),
    Right.PROPOSE_CODES: frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}),
    Right.ISSUE_CODES: frozenset({Role.QA_REVIEWER}),
    Right.PROPOSE_CERTIFICATES: frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}),
    Right.APPROVE_CERTIFICATES: frozenset({Role.QA_REVIEWER}),
    Right.RETIRE_KEYS: frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}),
    Right.REGISTER_WORKSTATIONS: frozenset({Role.ADMINISTRATOR}),
    Right.CONFIRM_TIME: frozenset({Role.QA_REVIEWER}),
    Right.DEACTIVATE_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Right.CHANGE_AUTHORITY: frozenset({Role.QA_REVIEWER}),
    Right.LIFT_LOCK_OUTS: frozenset({Role.ADMINISTRATOR, Role.QA_REVIEWER}),
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
    Right.LOAD_LABELS: _BENCH | {Role.MATERIALS, Role.ADMINISTRATOR},
    Right.PRINT_LABELS: _ALL_BUT_AUDITOR,
    Right.REGISTER_SUBJECTS: frozenset({Role.PLANNER}),
    Right.ORDER_BATCHES: frozenset({Role.PLANNER}),
    Right.SEE_IDENTIFIERS: QUALITY | {Role.PLANNER, Role.TECHNICIAN},
    Right.ERASE_IDENTIFIERS: QUALITY,
    Right.NUMBER_DONATIONS: _BENCH | {Role.PLANNER, Role.MATERIALS},
    Right.REGISTER_BANKS: frozenset({Role.MATERIALS}),
    Right.APPROVE_BANKS: frozenset({Role.QA_REVIEWER}),
    Right.ALLOCATE_VIALS: frozenset({Role.QA_REVIEWER, Role.QUALIFIED_PERSON}),
    Right.WITHDRAW_VIALS: _BENCH | {Role.MATERIALS},
    Right.DRAW_UP_PAPERS: QUALITY,
    Right.EXPORT_RECORDS: QUALITY,
    Right.GRANT_EXCEPTIONS: QUALITY,
    Right.JUDGE_DEVIATIONS: QUALITY,
    Right.LIFT_HOLDS: QUALITY,
    Right.END_BATCHES: QUALITY,
    Right.CORRECT_AFTER_CERTIFICATION: QUALITY,
    Right.WITHDRAW_CERTIFICATES: QUALITY,
    Right.WORK_WITH_LABELS: _BENCH | {Role.MATERIALS, Role.PLANNER},
    Right.PUT_PRODUCTS_FORWARD: frozenset(Role) - {Role.AUDITOR},
    Right.APPROVE_PRODUCTS_FOR_PRODUCTION: frozenset({Role.TECHNICIAN, Role.PLANNER}),
    Right.APPROVE_PRODUCTS_FOR_QA: QUALITY,
    Right.MAKE_PRODUCTS_EFFECTIVE: QUALITY,
    Right.RECORD_TRAINING: QUALITY,
    Right.CHANGE_STATIONERY: QUALITY,
}
"""The roles of which any one suffices; what is safe for patients is open to all who work."""

AT_SET_UP: Final = frozenset({Right.FOUND_FACILITY, Right.REGISTER_PEOPLE, Right.GRANT_ROLES})
"""What the one act that founds a facility may do before anybody holds a role."""
