"""Codes typed by hand where a label will not scan (F8): read by their check character, else typed twice."""

import re
from dataclasses import dataclass
from typing import Final

from batchtrack.identity import Code, decode, read_din_or_chain
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.scanning import take_code
from batchtrack.services.workplace import Workplace

_ISBT_SIGNS: Final = ("=", "&")
_OWN_FORM: Final = re.compile(r"BT[A-Z]-.*")
_LENGTHS: Final = range(12, 18)
"""How many characters stand in a number that is meant, with one or two lost or one too many."""


@dataclass(frozen=True, slots=True)
class TypedCode:
    """What was typed; ``again`` is the second entry of a code that has no check character, else empty."""

    text: str
    again: str = ""


def read_typed(typed: TypedCode) -> Code | Refusal:
    """The code that was typed.

    The facility's own codes, and numbers typed with the character in the box behind them, are read by that character
    (ISBT 128 ST-001 7.5, appendix A). A data structure typed as its symbol holds it has none, so it is typed twice
    (MA-06, MA-07). White space does not matter.
    """
    text = _compact(typed.text)
    if needs_second_entry(text):
        return _twice(text, _compact(typed.again)) or decode(text)
    own = text.upper()
    return decode(own) if _OWN_FORM.fullmatch(own) else _number(own) or decode(own)


def needs_second_entry(text: str) -> bool:
    """Whether a code of this form has no check character."""
    return _compact(text).startswith(_ISBT_SIGNS)


def type_code(workplace: Workplace, place: Place, typed: TypedCode, by: By) -> Outcome:
    """Take a typed code in an open step, marked as typed.

    What does not match is answered as a scan is. What matches waits at its row for a second person
    (`commands.ConfirmTypedScan`, signed) before it counts as an identity check.
    """
    code = read_typed(typed)
    if isinstance(code, Refusal):
        return not_done(code)
    return take_code(workplace, place, code, by, typed=True)


def _compact(text: str) -> str:
    return "".join(text.split())


def _twice(text: str, again: str) -> Refusal | None:
    if not again:
        return refuse("MA-06")
    if text == again:
        return None
    pairs = zip(f"{text} ", f"{again} ", strict=False)
    place, first, second = next((place, *pair) for place, pair in enumerate(pairs, start=1) if pair[0] != pair[1])
    return refuse("MA-07", place=str(place), first=_named(first), second=_named(second))


def _named(character: str) -> str:
    return "nothing" if character == " " else character


def _number(text: str) -> Code | Refusal | None:
    """A chain-of-identity or donation number with its check character; None for what is neither by its length."""
    read = read_din_or_chain(text)
    return None if isinstance(read, Refusal) and len(text) not in _LENGTHS else read
