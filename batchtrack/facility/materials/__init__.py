"""Material lots: quarantine, approval, expiry and exact balance."""

from batchtrack.facility.materials.commands import (
    ApproveLot,
    BlockLot,
    DrawFromLot,
    LotChange,
    LotCommand,
    QuarantineLot,
    ReceiveLot,
)
from batchtrack.facility.materials.decide import decide
from batchtrack.facility.materials.events import (
    EVENTS,
    LotApproved,
    LotBlocked,
    LotDrawn,
    LotQuarantined,
    LotReceived,
    LotUnit,
)
from batchtrack.facility.materials.judgement import may_be_used
from batchtrack.facility.materials.state import Lot, LotStatus, evolve, fold

__all__ = [
    "EVENTS",
    "ApproveLot",
    "BlockLot",
    "DrawFromLot",
    "Lot",
    "LotApproved",
    "LotBlocked",
    "LotChange",
    "LotCommand",
    "LotDrawn",
    "LotQuarantined",
    "LotReceived",
    "LotStatus",
    "LotUnit",
    "QuarantineLot",
    "ReceiveLot",
    "decide",
    "evolve",
    "fold",
    "may_be_used",
]
