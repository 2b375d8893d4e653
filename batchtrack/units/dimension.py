"""Powers of the base dimensions: the algebra that tells cells from numbers and one parent population from another."""

from collections.abc import Mapping
from typing import Final, TypeAlias

Dimension: TypeAlias = tuple[tuple[str, int], ...]

NONE: Final[Dimension] = ()
CELL: Final = "cell"
_PARENT: Final = "of "


def dimension_of(powers: Mapping[str, int]) -> Dimension:
    """The dimension with these powers, in a form that compares equal whatever the order."""
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def share_of(parent: str) -> Dimension:
    """The dimension of a percentage of one named parent population."""
    return ((_PARENT + parent, 1),)


def multiply(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a product; a share of a parent applied to a count of cells gives a count of cells."""
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + power
    return _absorbed(dimension_of(powers))


def power(base: Dimension, exponent: int) -> Dimension:
    """The dimension of a whole power."""
    return _absorbed(dimension_of({name: value * exponent for name, value in base}))


def divide(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a quotient."""
    return multiply(left, power(right, -1))


def _absorbed(dimension: Dimension) -> Dimension:
    """Drop shares that have been applied to cells whose own population is not named.

    A count of a named population ("cell of WBC") carries the inverse of its share, so it cancels with a share of
    the same parent alone, and keeps apart from a share of another one.
    """
    parents = [exponent for base, exponent in dimension if base.startswith(_PARENT)]
    if not parents or min(parents) < 0 or dict(dimension).get(CELL, 0) < 1:
        return dimension
    return tuple((base, exponent) for base, exponent in dimension if not base.startswith(_PARENT))
