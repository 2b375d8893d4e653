"""What carries a code, and a code in words: independent checks compare carriers, people read the words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from batchtrack.identity.isbt.message import MessageCode
from batchtrack.identity.isbt.patient import BirthCode, PatientCode
from batchtrack.identity.own_codes import (
    BadgeCode,
    ContainerCode,
    DeviceCode,
    LotCode,
    OrderCode,
    OwnChainCode,
    OwnCode,
    PaperCode,
    RoomCode,
    VialCode,
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
    VIAL_LABEL = "vial_label"


_CARRIERS: Final[dict[type[Code], Carrier]] = {
    ContainerCode: Carrier.CONTAINER_LABEL,
    WristbandCode: Carrier.WRISTBAND,
    OrderCode: Carrier.TRAVELLING_ORDER,
    BadgeCode: Carrier.BADGE,
    LotCode: Carrier.LOT_LABEL,
    DeviceCode: Carrier.EQUIPMENT_LABEL,
    RoomCode: Carrier.ROOM_SIGN,
    PaperCode: Carrier.PAPER,
    VialCode: Carrier.VIAL_LABEL,
}
_NAMED: Final[dict[type[Code], str]] = {
    WristbandCode: "wristband of",
    BadgeCode: "badge",
    LotCode: "material lot",
    DeviceCode: "equipment",
    RoomCode: "room",
    PaperCode: "paper",
    VialCode: "vial",
}


def carrier_of(code: Code) -> Carrier | None:
    """What carries the code; None for what stands on labels, orders and records alike, as ISBT 128 structures do.

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
        case WristbandCode() | BadgeCode() | LotCode() | DeviceCode() | RoomCode() | PaperCode() | VialCode():
            return f"{_NAMED[type(code)]} {code.content}"
        case _:
            return code.words


def describe_kept(code: Code) -> str:
    """The code in words as a record keeps it: of a code that names a patient only what kind of code it is."""
    match code:
        case BirthCode() | PatientCode():
            return code.structure().name
        case MessageCode(parts):
            return "; ".join(describe_kept(part) for part in parts)
        case _:
            return describe(code)


def own_data(code: OwnCode) -> tuple[str, Mapping[str, str | int]]:
    """What a code of the facility is called, and its parts by name."""
    if isinstance(code, OwnChainCode):
        return "chain of identity", {"chain": code.chain.code, "check_character": code.chain.check_character}
    name = _CARRIERS[type(code)].value.replace("_", " ")
    match code:
        case ContainerCode(chain, number, label):
            return name, {"chain": chain.code, "container": number, "label": label}
        case OrderCode(chain):
            return name, {"chain": chain.code}
        case VialCode(bank, vial):
            return name, {"bank": bank, "vial": vial}
        case _:
            return name, {"id": code.content}


def wrong_kind(code: Code, wanted: str) -> Refusal:
    """A code that reads well at a prompt that wants something else; a paper's has its own sentence.

    Args:
        code: what was scanned.
        wanted: what the prompt wants, in words with its article left off, ``product bag``.
    """
    number = "ID-20" if isinstance(code, PaperCode) else "ID-19"
    return refuse(number, scanned=describe(code), wanted=wanted)
