"""What carries a code, and a code in words: independent checks compare carriers, people read the words."""

from enum import StrEnum
from typing import Final

from batchtrack.identity.isbt_codes import (
    BloodGroupCode,
    ChainCode,
    DinCode,
    ExpiryCode,
    IsbtCode,
    MessageCode,
    ProductCode,
    UtcExpiryCode,
)
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
from batchtrack.identity.scans import Code
from batchtrack.refusals import Refusal, refuse


class Carrier(StrEnum):
    """The thing that a code is fixed to."""

    CONTAINER_LABEL = "container_label"
    WRISTBAND = "wristband"
    TRAVELLING_ORDER = "travelling_order"
    BADGE = "badge"
    LOT_LABEL = "lot_label"
    EQUIPMENT_LABEL = "equipment_label"
    ROOM_SIGN = "room_sign"
    PAPER = "paper"


_CARRIERS: Final[dict[type[Code], Carrier]] = {
    ContainerCode: Carrier.CONTAINER_LABEL,
    WristbandCode: Carrier.WRISTBAND,
    OrderCode: Carrier.TRAVELLING_ORDER,
    BadgeCode: Carrier.BADGE,
    LotCode: Carrier.LOT_LABEL,
    DeviceCode: Carrier.EQUIPMENT_LABEL,
    RoomCode: Carrier.ROOM_SIGN,
    PaperCode: Carrier.PAPER,
}
_NAMED: Final[dict[type[Code], str]] = {
    WristbandCode: "wristband of",
    BadgeCode: "badge",
    LotCode: "material lot",
    DeviceCode: "equipment",
    RoomCode: "room",
    PaperCode: "paper",
}


def carrier_of(code: Code) -> Carrier | None:
    """What carries the code; None for ISBT 128 structures, which stand on labels, orders and records alike.

    Two scans are independent only if both carriers are known and differ.
    """
    return _CARRIERS.get(type(code))


def describe(code: Code) -> str:
    """The code in words, ``material lot SAL-2291``."""
    match code:
        case ContainerCode(chain, number, label):
            return f"container {number:02d} of {chain.short}, label {label}"
        case OrderCode(chain):
            return f"travelling order of {chain.short}"
        case MessageCode(parts):
            return "; ".join(describe(part) for part in parts)
        case WristbandCode() | BadgeCode() | LotCode() | DeviceCode() | RoomCode() | PaperCode():
            return f"{_NAMED[type(code)]} {code.content}"
        case _:
            return _describe_isbt(code)


def _describe_isbt(code: IsbtCode) -> str:
    match code:
        case DinCode(din):
            return f"donation {din.display} {din.check_character}"
        case BloodGroupCode():
            return f"blood group {code.group}, {code.intent}"
        case ProductCode(description, _, division):
            return f"product {description}, division {division}"
        case ExpiryCode(wall):
            return f"expiration {wall:%Y-%m-%d %H:%M} local time"
        case UtcExpiryCode(moment):
            return f"expiration {moment:%Y-%m-%d %H:%M} UTC"
        case ChainCode(chain):
            return f"chain of identity {chain.short}"


def wrong_kind(code: Code, wanted: str) -> Refusal:
    """A code that reads well at a prompt that wants something else; a paper's has its own sentence.

    Args:
        code: what was scanned.
        wanted: what the prompt wants, in words with its article left off, ``product bag``.
    """
    number = "ID-20" if isinstance(code, PaperCode) else "ID-19"
    return refuse(number, scanned=describe(code), wanted=wanted)
