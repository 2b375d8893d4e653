"""Numbers typed by hand: each must end with the check character that is printed behind it (ST-001 7.5)."""

from collections.abc import Callable, Mapping
from typing import Final

from batchtrack.identity.chain import ChainOfIdentity, parse_chain
from batchtrack.identity.din import parse_din
from batchtrack.identity.isbt.base import IsbtCode, TextCode
from batchtrack.identity.isbt.chain import ChainCode
from batchtrack.identity.isbt.donation import DinCode
from batchtrack.identity.isbt.people import DonorCode
from batchtrack.identity.isbt.testing import InfectionMarkersCode
from batchtrack.identity.own_codes import OwnChainCode
from batchtrack.identity.structures import numbered
from batchtrack.identity.typing_slips import check_slip, compact, first_slip, length_slip
from batchtrack.refusals import Refusal, refuse

Read = Callable[[str], IsbtCode | Refusal]


def read_typed(number: str, text: str) -> IsbtCode | Refusal:
    """Read a typed number of a structure that is printed with a check character.

    Args:
        number: a key of ``TYPED``.
        text: as typed; spaces between its groups do not count.
    """
    structure, told = numbered(number), compact(text)
    if told.startswith(structure.identifier):
        return refuse("ID-39", name=structure.name)
    return TYPED[number](told)


def read_din_or_chain(text: str) -> DinCode | ChainCode | OwnChainCode | Refusal:
    """Read a number of which nobody said what it is: a chain of identity without its ``CH`` is as long as a donation's.

    Only one of them can fit the check character, since the ``CH`` counts in it. Where neither does, the sentence names
    both (ID-05, ID-06, ID-45): which of them was meant is not guessed.
    """
    told = compact(text)
    chain, din = parse_chain(told), parse_din(told)
    if isinstance(chain, ChainOfIdentity):
        return chain_code(chain)
    if told.startswith("CH") and len(told) in _CHAIN_LENGTHS:
        return chain
    if isinstance(din, Refusal):
        both = chain.code == din.code and din.code in _CHECKS
        return refuse(din.code, **{**din.named, "name": _EITHER}) if both else din
    return DinCode(din)


def typed_number(text: str) -> str | None:
    """Which structure a typed text can be, by its length alone; None where it is no number with a check character.

    A chain of identity without its ``CH`` is as long as a donation identification number: `read_din_or_chain`.
    """
    told = compact(text)
    if not told.replace("*", "0").isalnum() or not told.isascii():
        return None
    if told.startswith("CH") and len(told) in _CHAIN_LENGTHS:
        return ChainCode.number
    return next((number for number, lengths in _LENGTHS.items() if len(told) in lengths), None)


def chain_code(chain: ChainOfIdentity) -> ChainCode | OwnChainCode:
    """The code that says a chain of identity: structure 040, or the facility's own for the own form."""
    return OwnChainCode(chain) if chain.is_own else ChainCode(chain)


def read_own_chain(text: str) -> OwnChainCode | Refusal | None:
    """Read a typed chain of identity of the own form; None for what begins or counts otherwise."""
    told = compact(text)
    if (told[:1], len(told)) not in _OWN_SHORT and (told[:2], len(told)) not in _OWN_WHOLE:
        return None
    read = parse_chain(told)
    return read if isinstance(read, Refusal) else OwnChainCode(read)


def _din(told: str) -> IsbtCode | Refusal:
    read = parse_din(told)
    return read if isinstance(read, Refusal) else DinCode(read)


def _chain(told: str) -> IsbtCode | Refusal:
    read = parse_chain(told)
    if isinstance(read, Refusal):
        return read
    return refuse("ID-44", chain=read.short) if read.is_own else ChainCode(read)


def _text(kind: type[TextCode]) -> Read:
    def read(told: str) -> IsbtCode | Refusal:
        name, length = kind.structure().name, len(kind.places)
        if len(told) == length:
            return first_slip(told, kind.places, name) or refuse("ID-06", name=name)
        number, check = told[:-1], told[-1:]
        slip = length_slip(told, length + 1, name) or first_slip(number, kind.places, name)
        return slip or check_slip(number, check, name) or kind(number)

    return read


TYPED: Final[Mapping[str, Read]] = {
    "001": _din,
    "019": _text(DonorCode),
    "027": _text(InfectionMarkersCode),
    "040": _chain,
}
"""By number: the structures that are printed with a check character, and how each is read when typed."""

_CHECKS: Final = frozenset({"ID-05", "ID-06", "ID-45"})
"""That the check character does not fit, or is not there."""
_EITHER: Final = "donation identification or chain-of-identity number"
_CHAIN_LENGTHS: Final = (15, 16)
_OWN_SHORT: Final = frozenset({("0", 13), ("0", 14)})
_OWN_WHOLE: Final = frozenset({("XC", 15), ("XC", 16)})
_LENGTHS: Final = {"001": (13, 14), "027": (18, 19), "019": (21, 22)}
