"""Amounts of containers as recorded, exact and in one unit."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.state import Batch
from batchtrack.product.model import ContainerDefinition, Product
from batchtrack.units import KINDS, Bound, convert
from batchtrack.units.decimals import to_decimal


class Measure:
    """The unit and kind of quantity in which a container is measured; empty for one whose amount has no field."""

    def __init__(self, product: Product, made: ContainerDefinition) -> None:
        named = (made.volume, *(taking.amount for taking in made.takings))
        field = next((product.field(name)[1] for name in named if name is not None), None)
        self.unit = "" if field is None else field.unit
        self.kind = "" if field is None else field.quantity

    def amount(self, batch: Batch, field: str | None) -> Fraction | None:
        """A recorded amount; None where it was not told, or only that it is more or less than something."""
        entry = None if field is None else batch.entry(field)
        quantity = None if entry is None or entry.value is None else quantity_of(entry.value)
        if not self.kind or quantity is None or quantity.bound is not Bound.EXACT:
            return None
        found, wanted = KINDS[self.kind].unit_of(quantity.unit), KINDS[self.kind].unit_of(self.unit)
        if found is None or wanted is None or found.dimension != wanted.dimension:
            return None
        return Fraction(convert(quantity, self.unit, self.kind).value)


def summed(amounts: Iterable[Fraction | None]) -> Fraction | None:
    """The sum; None where one of them cannot be told."""
    total = Fraction(0)
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total


def told(amount: Fraction | None) -> Decimal | None:
    """The amount as records keep it."""
    return None if amount is None else to_decimal(amount)
