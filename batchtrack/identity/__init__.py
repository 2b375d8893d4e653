"""Codes and numbers that identify: ISBT 128 structures, the chain of identity, the facility's own labels."""

from batchtrack.identity.blood_groups import Intent, intent_agrees
from batchtrack.identity.carriers import Carrier, carrier_of, describe, wrong_kind
from batchtrack.identity.chain import HIGHEST_SERIAL, ChainOfIdentity, issue_chain, parse_chain
from batchtrack.identity.check import check_character, check_matches
from batchtrack.identity.din import Din, is_facility, parse_din
from batchtrack.identity.ids import is_id
from batchtrack.identity.isbt_codes import (
    BloodGroupCode,
    ChainCode,
    DinCode,
    ExpiryCode,
    MessageCode,
    ProductCode,
    UtcExpiryCode,
)
from batchtrack.identity.messages import Piece, split
from batchtrack.identity.own_codes import (
    BadgeCode,
    ContainerCode,
    DeviceCode,
    LotCode,
    OrderCode,
    PaperCode,
    RoomCode,
    WristbandCode,
)
from batchtrack.identity.scans import Code, decode, encode

__all__ = [
    "HIGHEST_SERIAL",
    "BadgeCode",
    "BloodGroupCode",
    "Carrier",
    "ChainCode",
    "ChainOfIdentity",
    "Code",
    "ContainerCode",
    "DeviceCode",
    "Din",
    "DinCode",
    "ExpiryCode",
    "Intent",
    "LotCode",
    "MessageCode",
    "OrderCode",
    "PaperCode",
    "Piece",
    "ProductCode",
    "RoomCode",
    "UtcExpiryCode",
    "WristbandCode",
    "carrier_of",
    "check_character",
    "check_matches",
    "decode",
    "describe",
    "encode",
    "intent_agrees",
    "is_facility",
    "is_id",
    "issue_chain",
    "parse_chain",
    "parse_din",
    "split",
    "wrong_kind",
]
