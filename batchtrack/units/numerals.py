"""Decimal numbers as laboratories type them: which mark is the decimal one, which only groups digits by three."""

import re
from decimal import Decimal
from typing import Final

MARKS: Final = (".", ",")
THIN_SPACES: Final = "\u2009\u202f\u00a0"
LONGEST: Final = 30
_GROUPS: Final = (*MARKS, f"[{THIN_SPACES}]")


def readings(digits: str, decimal_mark: str) -> tuple[Decimal, ...]:
    """All numbers that a text of digits, marks and thin spaces can be, none if it is no number.

    The site's own decimal mark settles its text: ``1.234`` is 1.234 where the site writes points, and 1.234 or 1234
    where it writes commas.
    """
    own = _with_decimal(digits, decimal_mark)
    if own is not None and decimal_mark in digits:
        return (own,)
    other = MARKS[1 - MARKS.index(decimal_mark)]
    found = [own, _with_decimal(digits, other)]
    return tuple(dict.fromkeys(value for value in found if value is not None))


def _with_decimal(digits: str, mark: str) -> Decimal | None:
    """The number if ``mark`` is the decimal one and at most one other sign groups its whole part."""
    if re.fullmatch(rf"[0-9]+(?:{re.escape(mark)}[0-9]+)?", digits):
        return Decimal(digits.replace(mark, "."))
    for group in _GROUPS:
        if group == mark:
            continue
        sign = re.escape(group) if group in MARKS else group
        shape = rf"[1-9][0-9]{{0,2}}(?:{sign}[0-9]{{3}})+(?:{re.escape(mark)}[0-9]+)?"
        if re.fullmatch(shape, digits):
            return Decimal(re.sub(sign, "", digits).replace(mark, "."))
    return None
