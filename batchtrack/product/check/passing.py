"""Which unrounded values each limit lets through once they are rounded to it (USP General Notices 7.20)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.model import Product
from batchtrack.units import KINDS, Criterion, End, Rounding, parse_criterion

WIDEST: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Edge:
    """Where values begin or end to pass.

    Attributes:
        value: unrounded, in ``unit``; included: whether it passes itself.
        widened: by which share of the limit rounding lets more through; 0 where it lets less.
    """

    value: Decimal
    unit: str
    included: bool
    widened: Decimal


@dataclass(frozen=True, slots=True)
class Passing:
    """The unrounded values that a limit lets through; ``name`` is the field's or test's."""

    name: str
    limit: str
    low: Edge | None
    high: Edge | None

    @property
    def is_widened(self) -> bool:
        """Whether rounding widens the limit by more than 1 %."""
        return any(edge is not None and edge.widened > WIDEST for edge in (self.low, self.high))


def limits_let_through(product: Product) -> tuple[Passing, ...]:
    """What each numeric limit of a field and each numeric criterion of a test lets through; the rest is left out."""
    return tuple(passing(name, criterion) for name, criterion in _criteria(product))


def passing(name: str, criterion: Criterion) -> Passing:
    """What one numeric criterion lets through."""
    exact = criterion.rounding is Rounding.EXACT
    low = _low(criterion.low, exact=exact) if criterion.low else None
    high = _high(criterion.high, exact=exact) if criterion.high else None
    return Passing(name, criterion.text, low, high)


def _criteria(product: Product) -> Iterator[tuple[str, Criterion]]:
    rows = [row for step in product.steps for row in step.fields if row.type in NUMBERS]
    limited = [(row.id, row.limit, row.quantity, row.unit) for row in rows]
    limited += [(test.id, test.criterion, test.quantity, test.unit) for test in product.tests if not test.words]
    for name, text, kind, unit in limited:
        found = parse_criterion(text, kind, unit) if text is not None and kind in KINDS else None
        if isinstance(found, Criterion):
            yield name, found


def _low(end: End, *, exact: bool) -> Edge:
    half = Decimal(0) if exact else _half(end.value)
    value = end.value - half if end.inclusive else end.value + half
    # Half is rounded away from zero: of positive values the lower edge passes, of negative ones the upper.
    return Edge(value, end.unit, end.inclusive if exact else value > 0, _widened(end, half))


def _high(end: End, *, exact: bool) -> Edge:
    half = Decimal(0) if exact else _half(end.value)
    value = end.value + half if end.inclusive else end.value - half
    return Edge(value, end.unit, end.inclusive if exact else value < 0, _widened(end, half))


def _half(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "a limit is a finite number"
    return Decimal(5).scaleb(exponent - 1)


def _widened(end: End, half: Decimal) -> Decimal:
    return half / abs(end.value) if end.inclusive and end.value else Decimal(0)
