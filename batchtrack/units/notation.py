"""A typed text cut into its parts: bound, sign, digits, power of ten, unit."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.numerals import THIN_SPACES
from batchtrack.units.quantity import Bound
from batchtrack.units.unit import SUPERSCRIPTS, lowered
from batchtrack.units.verbal import is_word

LONGEST_TEXT: Final = 120
LARGEST_EXPONENT: Final = 30
_BLANKS: Final = "\t\n\r"

_BOUNDS: Final = {"≤": "<=", "≥": ">=", "=<": "<=", "=>": ">=", "⩽": "<=", "⩾": ">=", "≦": "<=", "≧": ">="}
_BOUND: Final = re.compile(r"\s*(<=|>=|=<|=>|[<>=≤≥⩽⩾≦≧])?\s*")
# What a keyboard, a word processor or a report writes for a minus: hyphens, the minus sign, the short dash.
_MINUSES: Final = "\u2212\u2010\u2011\u2013-"
_SIGN: Final = re.compile(rf"([+{_MINUSES}]*)\s*")
_DIGITS: Final = re.compile(rf"[0-9](?:[0-9.,{THIN_SPACES}]*[0-9])?")
_TIMES: Final = "[xX×*·]"
_WHOLE: Final = rf"[+{_MINUSES}]?[0-9]+"
_E: Final = re.compile(rf"\s?[eE]({_WHOLE})(?![0-9A-Za-z])")
_TEN: Final = re.compile(rf"\s*(?:{_TIMES}\s*)?10(?:(?:\s?\^\s?|\*\*?)({_WHOLE})|([{SUPERSCRIPTS}]+))(?![0-9])")
_TEN_AND_E: Final = re.compile(rf"\s*{_TIMES}\s*10[eE]({_WHOLE})(?![0-9])")
_MANTISSA_MISSING: Final = re.compile(
    rf"(?:{_TIMES}\s*)?10(?:\^|\*)|(?:{_TIMES}\s*)?10[{SUPERSCRIPTS}]|[eE][+{_MINUSES}]?[0-9]"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A typed number before it is understood; the unit's text is empty where none was typed."""

    bound: Bound
    negative: bool
    digits: str
    exponent: int
    unit: str


def cut(text: str) -> Parts | Refusal:
    """Cut a typed text into its parts, or say why it is no number."""
    unreadable = _unreadable(text)
    if unreadable is not None:
        return unreadable
    bound = _BOUND.match(text)
    sign = _SIGN.match(text, bound.end() if bound else 0)
    assert bound is not None
    assert sign is not None
    spelled = bound.group(1) or "="
    rest = text[sign.end() :].strip()
    digits = _DIGITS.match(rest)
    if len(sign.group(1)) > 1:
        return refuse("UN-06", text=text.strip())
    if digits is None or _MANTISSA_MISSING.match(rest):
        return _no_number(text.strip(), rest)
    power = _power_of_ten(rest, digits.end(), text.strip())
    if isinstance(power, Refusal):
        return power
    exponent, after = power
    return Parts(
        Bound(_BOUNDS.get(spelled, spelled)),
        sign.group(1) not in {"", "+"},
        digits.group(),
        exponent,
        rest[after:].strip(),
    )


def _unreadable(text: str) -> Refusal | None:
    """What to say of a text that is empty, too long, or has characters that no screen shows."""
    if not text.strip():
        return refuse("UN-01")
    if len(text) > LONGEST_TEXT:
        return refuse("UN-11", text=text[:24] + "…", most=f"{LONGEST_TEXT} characters")
    if text.isascii() and text.isprintable():
        return None
    found = [sign for sign in text if unicodedata.category(sign).startswith("C") and sign not in _BLANKS]
    if not found:
        return None
    shown = "".join(_name(sign) if sign in found else sign for sign in text.strip())
    return refuse("UN-39", text=shown, found=_name(found[0]))


def _name(sign: str) -> str:
    return f"[U+{ord(sign):04X}]"


def _power_of_ten(rest: str, at: int, text: str) -> tuple[int, int] | Refusal:
    """The power of ten that stands at a place, 0 for none, and where it ends."""
    doubled = _TEN_AND_E.match(rest, at)
    if doubled is not None:
        return _asked_back(rest[:at], whole(doubled.group(1)), text)
    found = _E.match(rest, at) or _TEN.match(rest, at)
    if found is None:
        return 0, at
    exponent = whole(next(group for group in found.groups() if group is not None))
    if exponent is None or abs(exponent) > 2 * LARGEST_EXPONENT:
        return refuse("UN-31", text=text, most=str(LARGEST_EXPONENT))
    return exponent, found.end()


def _asked_back(digits: str, exponent: int | None, text: str) -> Refusal:
    """``12.5 x10e6``: some mean ten to the sixth, and as written it is ten times as much."""
    power = exponent or 0
    return refuse("UN-34", text=text, first=f"{digits} × 10^{power}", second=f"{digits} × 10^{power + 1}")


def whole(spelled: str) -> int | None:
    """A whole number in plain digits or superscripts; None for signs without digits."""
    plain = re.sub(f"[{_MINUSES}]", "-", lowered(spelled))
    return int(plain) if re.fullmatch(r"[-+]?[0-9]+", plain) else None


def _no_number(text: str, rest: str) -> Refusal:
    if _MANTISSA_MISSING.match(rest):
        return refuse("UN-05", text=text)
    if is_word(text):
        return refuse("UN-40", text=text)
    if re.match(r"[.,][0-9]", rest):
        return refuse("UN-13", text=text, wanted=f"0{rest}")
    return refuse("UN-02", text=text)
