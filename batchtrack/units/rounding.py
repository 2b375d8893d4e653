"""Rounding of a reported result, once, half up, on exact fractions."""

from decimal import Decimal
from fractions import Fraction

from batchtrack.units.decimals import exponent_of


def half_up(value: Fraction, exponent: int) -> Decimal:
    """The value rounded to a power of ten, 5 and above away from zero (USP General Notices 7.20)."""
    above, below = abs(value.numerator), value.denominator
    if exponent < 0:
        above *= 10**-exponent
    else:
        below *= 10**exponent
    whole = (2 * above + below) // (2 * below)
    return Decimal(f"{'-' if value < 0 else ''}{whole}E{exponent}")


def place_of_decimals(limit: Decimal) -> int:
    """Where USP General Notices 7.20 rounds: the last digit that the limit is written with.

    In scientific notation that is the last digit of the mantissa at its own power of ten: 4.0E+8 rounds to 10^7.
    """
    return exponent_of(limit)


def place_of_figures(limit: Decimal, value: Fraction) -> int:
    """Where Ph. Eur. rounds: as many significant figures as the limit has, counted in the result."""
    return _magnitude(value) - len(limit.as_tuple().digits) + 1 if value else exponent_of(limit)


def _magnitude(value: Fraction) -> int:
    """The power of ten of the first significant digit."""
    size = abs(value)
    guess = len(str(size.numerator)) - len(str(size.denominator))
    return guess if size >= Fraction(10) ** guess else guess - 1
