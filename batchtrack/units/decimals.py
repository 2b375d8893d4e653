"""Decimal arithmetic that depends on nobody's ambient context: wide, with the traps on."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from fractions import Fraction
from typing import Final

DIGITS: Final = 50
_SHORT: Final = 34
_TRAPS: Final = (InvalidOperation, DivisionByZero, Overflow)
_WIDE: Final = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN, traps=list(_TRAPS))
_NARROW: Final = Context(prec=_SHORT, rounding=ROUND_HALF_EVEN, traps=list(_TRAPS))
_CLOSE: Final = Fraction(1, 10**45)


def shifted(value: Decimal, tens: int) -> Decimal:
    """The value times a power of ten, its digits as they are."""
    return value.scaleb(tens, context=_WIDE)


def exponent_of(value: Decimal) -> int:
    """The power of ten of the last digit written: -1 for 98.0, 7 for 4.0E+8.

    Raises:
        ValueError: the value is not a finite number.
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is not a finite number")  # noqa: TRY004 - the type is right, the value is not
    return exponent


def to_decimal(value: Fraction) -> Decimal:
    """The fraction as a Decimal: exact where 34 figures hold it, else to 50 figures.

    A value closer than one part in 10^45 to one of 34 figures is that one: it comes from a conversion by a factor
    such as 1/60 on the way out and 60 on the way back.
    """
    context = _NARROW.copy()
    context.clear_flags()
    short = _divided(value, context)
    if not context.flags[Inexact]:
        return without_padding(short)
    if abs(Fraction(short) - value) <= abs(value) * _CLOSE:
        return without_padding(short)
    return _divided(value, _WIDE)


def without_padding(value: Decimal) -> Decimal:
    """The value without zeros at the end of its decimals, and without a positive exponent where 50 digits hold it."""
    plain = without_zeros(value)
    if exponent_of(plain) <= 0 or plain.adjusted() >= DIGITS:
        return plain
    return plain.quantize(Decimal(1), context=_WIDE)


def without_zeros(value: Decimal) -> Decimal:
    """The value without zeros at its end, whichever power of ten that takes."""
    return value.normalize(_WIDE)


def cut_to(value: Decimal, figures: int) -> Decimal:
    """The value without the digits beyond so many significant ones; nothing is rounded."""
    beyond = len(value.as_tuple().digits) - figures
    if beyond <= 0:
        return value
    return value.quantize(Decimal((0, (1,), exponent_of(value) + beyond)), rounding=ROUND_DOWN, context=_WIDE)


def _divided(value: Fraction, context: Context) -> Decimal:
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))
