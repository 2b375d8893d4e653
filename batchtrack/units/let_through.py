"""What a limit lets through once results are rounded to it: shown to who writes the limit, before the first batch."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from batchtrack.units.criterion import Criterion, End, Rounding
from batchtrack.units.decimals import to_decimal
from batchtrack.units.display import show_cut
from batchtrack.units.kind import KINDS
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.rounding import place_of_decimals, place_of_figures

WIDE: Final = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class LetThrough:
    """The unrounded results that one end of a criterion lets through.

    Attributes:
        value: the outermost result, in the end's unit.
        bound: ``>=`` or ``>`` at the lower end, ``<=`` or ``<`` at the upper.
        unit: the end's unit.
        widened_by: how far that is beyond the end as written, as a share of it; negative for a limit that is not
            itself allowed; None for an end of zero.
    """

    value: Decimal
    bound: Bound
    unit: str
    widened_by: Fraction | None

    @property
    def is_wide(self) -> bool:
        """Whether rounding moves the end by more than 1 %."""
        return self.widened_by is None or self.widened_by > WIDE

    @property
    def text(self) -> str:
        """For example ``≥ 69.5 %``."""
        return show_cut(Quantity(self.value, self.unit, self.bound))


def let_through(criterion: Criterion) -> tuple[LetThrough, ...]:
    """The unrounded results that each end lets through; none for words and for a maximum that trims."""
    ends = ((criterion.low, 1), (None if criterion.trims else criterion.high, -1))
    signed = KINDS[criterion.kind].signed if criterion.kind in KINDS else True
    found = (_through(end, side, criterion.rounding) for end, side in ends if end is not None)
    return tuple(end if signed else _not_below_zero(end) for end in found)


def _not_below_zero(end: LetThrough) -> LetThrough:
    """The end where nothing negative can be measured: rounding lets no more through below zero."""
    if end.value >= 0 or end.bound not in {Bound.MORE, Bound.AT_LEAST}:
        return end
    return LetThrough(Decimal(0), Bound.AT_LEAST, end.unit, Fraction(0))


def _half(end: End, side: int, rounding: Rounding) -> Fraction:
    """Half a step of the rounding at an end, on the side where its results lie that are rounded to it or away."""
    if rounding is Rounding.EXACT or (rounding is Rounding.PH_EUR and not end.value):
        return Fraction(0)
    if rounding is Rounding.USP:
        return Fraction(10) ** place_of_decimals(end.value) / 2
    outwards = -side if end.inclusive else side
    beside = Fraction(end.value) * (1 + Fraction(outwards if end.value > 0 else -outwards, 10**40))
    return Fraction(10) ** place_of_figures(end.value, beside) / 2


def _through(end: End, side: int, rounding: Rounding) -> LetThrough:
    limit = Fraction(end.value)
    half = _half(end, side, rounding)
    outwards = half if end.inclusive else -half
    reached = limit - side * outwards
    # A half goes away from zero, so it belongs to the end on the far side of zero only.
    closed = end.inclusive if not half else (reached > 0) == (side > 0)
    bounds = (Bound.MORE, Bound.AT_LEAST) if side > 0 else (Bound.LESS, Bound.AT_MOST)
    return LetThrough(to_decimal(reached), bounds[closed], end.unit, _share(outwards, limit))


def _share(outwards: Fraction, limit: Fraction) -> Fraction | None:
    if not outwards:
        return Fraction(0)
    return outwards / abs(limit) if limit else None
