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


def share_of(parent: str, members: str = "") -> Dimension:
    """The dimension of a percentage of one named parent population, whose own members may be named too.

    Shares that follow on each other join: % CD34+ of WBC times % of CD34+ is % of WBC. Those that do not, stay apart.
    """
    return dimension_of({_PARENT + parent: 1} | ({_PARENT + members: -1} if members else {}))


def populations(dimension: Dimension) -> tuple[tuple[str, int], ...]:
    """The named populations of a dimension with their powers: 1 for a share of one, -1 for a count of its members."""
    return tuple((base.removeprefix(_PARENT), exponent) for base, exponent in dimension if base.startswith(_PARENT))


def without_populations(dimension: Dimension) -> Dimension:
    """The dimension without its named populations."""
    return tuple((base, exponent) for base, exponent in dimension if not base.startswith(_PARENT))


def multiply(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a product.

    A count of a named population ("cell of WBC") carries the inverse of its share, so it cancels with a share of the
    same parent alone, and keeps apart from a share of another one.
    """
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + power
    return dimension_of(powers)


def power(base: Dimension, exponent: int) -> Dimension:
    """The dimension of a whole power."""
    return dimension_of({name: value * exponent for name, value in base})


def divide(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a quotient."""
    return multiply(left, power(right, -1))


def answers(result: Dimension, wanted: Dimension) -> bool:
    """Whether a result of one dimension is one of what was wanted.

    A count of a named population is a count of cells. Cells whose population is not named may take one share: "cell"
    times % of WBC is a count of cells. For a second share, which could be of anything, all populations must be named.
    """
    if result == wanted:
        return True
    one_name = [abs(exponent) for _, exponent in populations(result)] == [1]
    return one_name and dict(result).get(CELL, 0) >= 1 and without_populations(result) == wanted
