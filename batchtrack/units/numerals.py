"""Decimal numbers as laboratories type them: which mark is the decimal one, which only groups digits by three."""

import re
from decimal import Decimal
from typing import Final

MARKS: Final = (".", ",")
THIN_SPACES: Final = "\u2009\u202f\u00a0"
LONGEST: Final = 30
_THIN: Final = re.compile(f"[{THIN_SPACES}]")
_PLAIN: Final = re.compile(r"[0-9]+")
_GROUPED: Final = {signs: re.compile(rf"[1-9][0-9]{{0,2}}(?:[{signs}][0-9]{{3}})+") for signs in (*MARKS, THIN_SPACES)}
_DECIMALS: Final = re.compile(rf"[0-9]+|(?:[0-9]{{3}}[{THIN_SPACES}])+[0-9]{{1,3}}")


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
    """The number if ``mark`` is the decimal one, its digits in groups of three by at most one other sign."""
    whole, found, decimals = digits.partition(mark)
    if found and not _DECIMALS.fullmatch(decimals):
        return None
    plain = whole if _PLAIN.fullmatch(whole) else _ungrouped(whole, mark)
    return None if plain is None else Decimal(f"{plain}.{_THIN.sub('', decimals)}" if found else plain)


def _ungrouped(whole: str, mark: str) -> str | None:
    """The digits of a whole number that one sign other than the decimal mark groups by three."""
    for signs, shape in _GROUPED.items():
        if signs != mark and shape.fullmatch(whole):
            return re.sub("[^0-9]", "", whole)
    return None
