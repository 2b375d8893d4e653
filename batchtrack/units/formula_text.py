"""The text of a formula cut into tokens; a unit right after a number belongs to it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.unit import SUPERSCRIPTS, parse_unit

LONGEST: Final = 500
_SPACE: Final = re.compile(r"\s*")
_NUMBER: Final = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?(?![0-9.])")
_COMMA: Final = re.compile(r"(?<![A-Za-z0-9_.])[0-9]+,[0-9]+")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*")
_SIGN: Final = re.compile(r"\*\*|[-+*/(),]")
_UNIT_NAME: Final = rf"[A-Za-zµμ%‰°]+(?:\^-?[1-9]|[{SUPERSCRIPTS}]{{1,2}})?(?![A-Za-z0-9_.(])"
_UNIT: Final = re.compile(rf" ?({_UNIT_NAME}(?:[*/]{_UNIT_NAME})*(?: of [A-Za-z0-9][A-Za-z0-9+]*)?)")


class Sort(Enum):
    """What a token is."""

    CONSTANT = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its place; a constant has its value and unit."""

    sort: Sort
    text: str
    at: int
    value: Decimal = Decimal(0)
    unit: str = "1"


def tokens(text: str) -> tuple[Token, ...] | Refusal:
    """Cut a formula into tokens, the last of them the end."""
    if len(text) > LONGEST:
        return refuse("UN-11", text=text[:24] + "…", most=f"{LONGEST} characters")
    comma = _COMMA.search(text)
    if comma:
        return refuse("UN-81", text=comma.group(), point=comma.group().replace(",", "."))
    found: list[Token] = []
    at = _skipped(text, 0)
    while at < len(text):
        token, end = _next(text, at)
        if token is None:
            return refuse("UN-20", text=text, place=str(at + 1), found=text[at])
        found.append(token)
        at = _skipped(text, end)
    return (*found, Token(Sort.END, "", len(text)))


def _skipped(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _next(text: str, at: int) -> tuple[Token | None, int]:
    number = _NUMBER.match(text, at)
    if number:
        unit, end = _unit(text, number.end())
        return Token(Sort.CONSTANT, text[at:end], at, Decimal(number.group()), unit), end
    name = _NAME.match(text, at)
    if name:
        return Token(Sort.NAME, name.group(), at), name.end()
    sign = _SIGN.match(text, at)
    return (Token(Sort.SIGN, sign.group(), at), sign.end()) if sign else (None, at)


def _unit(text: str, at: int) -> tuple[str, int]:
    """The longest unit that stands right after a number, and where it ends; ``1`` for none."""
    found = _UNIT.match(text, at)
    spelled = found.group(1) if found else ""
    while spelled:
        unit = parse_unit(spelled)
        if unit is not None and found is not None:
            return unit.text, found.start(1) + len(spelled)
        spelled = _shorter(spelled)
    return "1", at


def _shorter(unit: str) -> str:
    """The unit's text without its last part."""
    cut = re.match(r"(.*)(?: of |[*/])", unit)
    return cut.group(1) if cut else ""
