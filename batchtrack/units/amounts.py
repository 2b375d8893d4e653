"""Exact arithmetic on values of which some are known only as a bound."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from batchtrack.units.quantity import Bound

_SIDES: Final = {Bound.EXACT: 0, Bound.LESS: -1, Bound.AT_MOST: -1, Bound.MORE: 1, Bound.AT_LEAST: 1}
_BOUNDS: Final = {
    (0, False): Bound.EXACT,
    (-1, True): Bound.LESS,
    (-1, False): Bound.AT_MOST,
    (1, True): Bound.MORE,
    (1, False): Bound.AT_LEAST,
}


class Unbounded(ArithmeticError):  # noqa: N818 - an outcome of the arithmetic, turned into a value by the evaluation
    """A result that is bounded on neither side, such as one "<" divided by another."""


class NoStep(ArithmeticError):  # noqa: N818 - an outcome, as above
    """A value was to be rounded up to a step that is not above zero."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in root units.

    Attributes:
        value: the value, or the bound.
        side: 0 if exact, -1 if the true value lies below, 1 if above.
        strict: the bound itself is not reached.
        positive: the true value is known not to be negative.
    """

    value: Fraction
    side: int = 0
    strict: bool = False
    positive: bool = True

    @property
    def bound(self) -> Bound:
        """The bound as it is written."""
        return _BOUNDS[self.side, self.strict]


def amount(value: Fraction, bound: Bound = Bound.EXACT, *, signed: bool = False) -> Amount:
    """A value as it comes in; ``signed`` if what lies below it may be negative."""
    side = _SIDES[bound]
    positive = value >= 0 and not (signed and side < 0)
    return Amount(value, side, bound in {Bound.LESS, Bound.MORE}, positive)


def negative(one: Amount) -> Amount:
    """The value with its sign turned; what was below is above."""
    return Amount(-one.value, -one.side, one.strict, one.side == 0 and one.value <= 0)


def add(left: Amount, right: Amount) -> Amount:
    """The sum; a "<" and a ">" cannot be added.

    Raises:
        Unbounded: the bounds lie on opposite sides.
    """
    side = _common_side(left, right)
    strict = bool(side) and (left.strict or right.strict)
    value = left.value + right.value
    return Amount(value, side, strict, (left.positive and right.positive) or (side >= 0 and value >= 0))


def multiply(left: Amount, right: Amount) -> Amount:
    """The product; bounds on the same side of values that are not negative multiply.

    Raises:
        Unbounded: the bounds lie on opposite sides, or a bounded value may be negative.
    """
    if left.side and right.side:
        if not (left.positive and right.positive):
            raise Unbounded
        side = _common_side(left, right)
        return Amount(left.value * right.value, side, _product_is_strict(left, right))
    if right.side:
        left, right = right, left
    if not left.side:
        return amount(left.value * right.value)
    if right.value == 0:
        return amount(Fraction(0))
    turned = left if right.value > 0 else negative(left)
    return replace(turned, value=left.value * right.value, positive=left.positive and right.positive)


def _product_is_strict(left: Amount, right: Amount) -> bool:
    """Whether the product's bound is not reached; where one value can be zero and reach its bound, it is."""
    if left.strict and right.strict:
        return True
    return (left.strict and right.value > 0) or (right.strict and left.value > 0)


def inverse(one: Amount) -> Amount:
    """One divided by the value: a "<" becomes a ">".

    Raises:
        ZeroDivisionError: the value is zero.
        Unbounded: a bounded value may be negative or zero.
    """
    if one.side and (not one.positive or one.value == 0):
        raise Unbounded
    return Amount(1 / one.value, -one.side, one.strict, one.positive)


def raised(one: Amount, exponent: int) -> Amount:
    """A whole power.

    Raises:
        ZeroDivisionError: zero to a power that is not positive.
        Unbounded: a bounded value may be negative.
    """
    if exponent == 0 and one.value:
        return amount(Fraction(1))
    if exponent == 0:
        raise ZeroDivisionError
    if one.side == 0:
        return amount(one.value**exponent)
    result = amount(Fraction(1))
    for _ in range(abs(exponent)):
        result = multiply(result, one)
    return inverse(result) if exponent < 0 else result


def largest(of: Sequence[Amount]) -> Amount:
    """The greatest; exact where the bounded ones lie below an exact one."""
    lows = [one for one in of if one.side >= 0]
    highs = [one for one in of if one.side <= 0]
    floor = max(lows, key=lambda one: (one.value, one.strict), default=None)
    ceiling = max(highs, key=lambda one: (one.value, not one.strict)) if len(highs) == len(of) else None
    positive = any(one.positive for one in of)
    if ceiling is not None and (ceiling.side == 0 or (floor is not None and floor.value >= ceiling.value)):
        exact = ceiling if ceiling.side == 0 else floor
        assert exact is not None
        return replace(exact, positive=positive)
    if ceiling is not None:
        return replace(ceiling, positive=positive)
    assert floor is not None
    return Amount(floor.value, 1, floor.strict, positive)


def smallest(of: Sequence[Amount]) -> Amount:
    """The least; exact where the bounded ones lie above an exact one."""
    least = negative(largest([negative(one) for one in of]))
    return replace(least, positive=all(one.positive for one in of))


def rounded_up(one: Amount, step: Amount) -> Amount:
    """The next whole multiple of a step, the value itself where it is one.

    Raises:
        NoStep: the step is not above zero.
        Unbounded: the step is known only as a bound.
    """
    if step.side:
        raise Unbounded
    if step.value <= 0:
        raise NoStep
    value = math.ceil(one.value / step.value) * step.value
    return Amount(value, one.side, strict=False, positive=one.positive)


def _common_side(left: Amount, right: Amount) -> int:
    if left.side * right.side < 0:
        raise Unbounded
    return left.side or right.side
