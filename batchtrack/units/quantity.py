"""A measured or computed value: a Decimal, its unit, and whether it is exact or one side of a bound."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from batchtrack.units.unit import parse_unit


class Bound(StrEnum):
    """How a reported value stands to the true one: ``< 0.05 EU/mL`` is everything below 0.05."""

    EXACT = "="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its unit.

    Attributes:
        value: a finite Decimal; its digits are the significant figures.
        unit: a spelling known to this package, for example ``cell/mL`` or ``10^9 cell/L``.
        bound: ``=`` for a plain result.

    Raises:
        TypeError: the value is not a Decimal; floats and whole numbers of Python are not taken.
        ValueError: the value is not a number, or the unit is not known.
    """

    value: Decimal
    unit: str
    bound: Bound = Bound.EXACT

    def __post_init__(self) -> None:
        if type(self.value) is not Decimal:
            raise TypeError(f"a quantity takes a Decimal, not {type(self.value).__name__}")
        if not self.value.is_finite():
            raise ValueError(f"{self.value} is not a finite number")
        if parse_unit(self.unit) is None:
            raise ValueError(f"unit {self.unit!r} is not known")

    @property
    def figures(self) -> int:
        """Significant figures as written; all digits of a whole number count."""
        return len(self.value.as_tuple().digits)
