"""An acceptance criterion as a specification writes it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from batchtrack.units.display import NO_BREAK, show
from batchtrack.units.kind import KINDS
from batchtrack.units.quantity import Bound, Quantity

_POWER: Final = f"{NO_BREAK}×{NO_BREAK}10"


class Rounding(StrEnum):
    """How a result is brought to the limit before it is compared."""

    USP = "rounded half up to the decimals of the limit (USP General Notices 7.20)"
    PH_EUR = "rounded half up to the significant figures of the limit (Ph. Eur.)"
    EXACT = "compared unrounded"


@dataclass(frozen=True, slots=True)
class End:
    """One end of a criterion: the value with the digits it was written with, its unit, and whether it conforms."""

    value: Decimal
    unit: str
    inclusive: bool = True


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a result is held against.

    Attributes:
        text: as written.
        kind: a name in KINDS, or ``verbal``.
        unit: in which the judged value is stated: the field's without its power of ten; empty for words.
        low: the lower end, if there is one.
        high: the upper end, if there is one.
        words: the conforming results in words; empty for a numeric criterion.
        rounding: how the result is brought to the limit.
        trims: a result above the higher end passes, and so much is given as that end says; one below the lower fails.
    """

    text: str
    kind: str
    unit: str
    low: End | None = None
    high: End | None = None
    words: tuple[str, ...] = ()
    rounding: Rounding = Rounding.USP
    trims: bool = False

    @property
    def display(self) -> str:
        """For screens and papers, for example ``4.0 × 10⁸ to 1.2 × 10⁹ cells``."""
        return show_criterion(self)


def show_criterion(criterion: Criterion, decimal_mark: str = ".") -> str:
    """A criterion for screens and papers, each end with the digits it was written with."""
    low, high = criterion.low, criterion.high
    if low is None and high is None:
        return " or ".join(criterion.words)
    return _ends(low, high, decimal_mark) + _marks(criterion)


def _marks(criterion: Criterion) -> str:
    """What stands behind the ends, as it can be read again."""
    exact_here = criterion.rounding is Rounding.EXACT and not KINDS[criterion.kind].exact
    ph_eur = criterion.rounding is Rounding.PH_EUR
    marks = ((exact_here, ", exact"), (ph_eur, ", Ph. Eur."), (criterion.trims, ", trim above"))
    return "".join(mark for stands, mark in marks if stands)


def _ends(low: End | None, high: End | None, mark: str) -> str:
    if low is None:
        return "" if high is None else _end(high, Bound.AT_MOST if high.inclusive else Bound.LESS, mark)
    if high is None:
        return _end(low, Bound.AT_LEAST if low.inclusive else Bound.MORE, mark)
    if low == high:
        return f"= {_end(low, Bound.EXACT, mark)}"
    return f"{_first(low, high, mark)} to {_end(high, Bound.EXACT, mark)}"


def _first(low: End, high: End, mark: str) -> str:
    """The lower end of a range, with its unit where the higher end does not say it for both."""
    with_unit, last = _end(low, Bound.EXACT, mark), _end(high, Bound.EXACT, mark)
    bare = show(Quantity(low.value, "1"), decimal_mark=mark)
    # "32 to 8.675 × 10¹¹" could be taken for two values of the same power of ten.
    power_left_open = low.value and _POWER in last and _POWER not in bare
    if power_left_open and with_unit == bare:
        return f"{bare}{_POWER}⁰"
    return bare if low.unit == high.unit and not power_left_open else with_unit


def _end(end: End, bound: Bound, mark: str) -> str:
    return show(Quantity(end.value, end.unit, bound), decimal_mark=mark)
