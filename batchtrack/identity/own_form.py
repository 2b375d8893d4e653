"""Own codes as text: ``BT``, a letter for the kind, the id and a check character, ``BTM-SAL-2291-K``."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from batchtrack.identity.chain import ChainOfIdentity, chain_numbered
from batchtrack.identity.check import check_character
from batchtrack.identity.ids import is_id
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
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse

PREFIX: Final = "BT"

_FORM: Final = re.compile(r"BT([A-Z])-([A-Z0-9.-]+)-([0-9A-Z*])")
_CONTAINER: Final = re.compile(r"([A-Z0-9]{13})\.([0-9]{2})\.([1-9][0-9]{0,3})")
_LETTERS: Final[Mapping[type[OwnCode], str]] = {
    ContainerCode: "C",
    OrderCode: "O",
    OwnChainCode: "I",
    WristbandCode: "W",
    BadgeCode: "B",
    LotCode: "M",
    DeviceCode: "E",
    RoomCode: "R",
    PaperCode: "P",
    VialCode: "V",
}
_NAMED: Final[Mapping[str, Callable[[str], OwnCode]]] = {
    "W": WristbandCode,
    "B": BadgeCode,
    "M": LotCode,
    "E": DeviceCode,
    "R": RoomCode,
    "P": PaperCode,
}


def encode_own(code: OwnCode) -> str:
    """The code as its symbol holds it."""
    letter, content = _LETTERS[type(code)], code.content
    return f"{PREFIX}{letter}-{content}-{check_character(_checked(letter, content))}"


def decode_own(text: str) -> OwnCode | Refusal:
    """Read a text that begins with ``BT``."""
    found = _FORM.fullmatch(text)
    if found is None:
        return refuse("ID-18", scanned=shown(text))
    letter, content, check = found.groups()
    if check_character(_checked(letter, content)) != check:
        return refuse("ID-05", name=shown(text[:-2]), found=check)
    return _read(letter, content) or refuse("ID-18", scanned=shown(text))


def _checked(letter: str, content: str) -> str:
    """Letter and id with each separator as ``*``, so that ``SAL-1`` and ``SAL1`` differ in their check."""
    return letter + content.replace("-", "*").replace(".", "*")


def _read(letter: str, content: str) -> OwnCode | None:
    if letter == "C":
        return _container(content)
    if letter == "O":
        chain = _chain(content)
        return OrderCode(chain) if chain else None
    if letter == "I":
        chain = _chain(content)
        return OwnChainCode(chain) if chain and chain.is_own else None
    if letter == "V":
        bank, _, vial = content.partition(".")
        return VialCode(bank, vial) if is_id(bank) and is_id(vial) else None
    make = _NAMED.get(letter)
    return make(content) if make and is_id(content) else None


def _container(content: str) -> ContainerCode | None:
    found = _CONTAINER.fullmatch(content)
    if found is None or found[2] == "00":
        return None
    chain = _chain(found[1])
    return ContainerCode(chain, int(found[2]), int(found[3])) if chain else None


def _chain(number: str) -> ChainOfIdentity | None:
    try:
        return chain_numbered(number)
    except ValueError:
        return None
