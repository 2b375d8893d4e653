"""Donors' cell banks: vials, typings, and whose each vial is."""

from batchtrack.facility.cell_banks.commands import (
    ApproveBank,
    BankChange,
    BankCommand,
    BlockBank,
    DestroyVial,
    FreeVial,
    RegisterBank,
    ReserveVial,
    StoreVials,
    WithdrawVial,
)
from batchtrack.facility.cell_banks.decide import decide
from batchtrack.facility.cell_banks.events import (
    EVENTS,
    BankApproved,
    BankBlocked,
    BankRegistered,
    VialDestroyed,
    VialFreed,
    VialReserved,
    VialsStored,
    VialWithdrawn,
)
from batchtrack.facility.cell_banks.state import BankStatus, CellBank, Vial, VialState, evolve, fold
from batchtrack.facility.cell_banks.typing import GROUPS, Locus, Typing, differing_loci, typed

__all__ = [
    "EVENTS",
    "GROUPS",
    "ApproveBank",
    "BankApproved",
    "BankBlocked",
    "BankChange",
    "BankCommand",
    "BankRegistered",
    "BankStatus",
    "BlockBank",
    "CellBank",
    "DestroyVial",
    "FreeVial",
    "Locus",
    "RegisterBank",
    "ReserveVial",
    "StoreVials",
    "Typing",
    "Vial",
    "VialDestroyed",
    "VialFreed",
    "VialReserved",
    "VialState",
    "VialWithdrawn",
    "VialsStored",
    "WithdrawVial",
    "decide",
    "differing_loci",
    "evolve",
    "fold",
    "typed",
]
