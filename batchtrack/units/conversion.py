"""Conversion between units of one dimension, exact in fractions and brought to Decimal once."""

from decimal import Decimal
from fractions import Fraction

from batchtrack.units.decimals import shifted, to_decimal
from batchtrack.units.kind import KINDS
from batchtrack.units.quantity import Quantity
from batchtrack.units.unit import Unit, parse_unit


class UnitMismatch(ValueError):  # noqa: N818 - a defect of the calling code; the name says which
    """Two units of different dimensions were to be converted into each other."""


def convert(quantity: Quantity, unit: str, kind: str) -> Quantity:
    """Express a quantity in another unit of its kind; temperatures are taken as readings in kind ``temperature``.

    There and back gives the value again, exactly, for values of up to 34 figures.

    Raises:
        KeyError: the kind is not known.
        UnitMismatch: one of the units is not known or they differ in dimension or parent population.
    """
    target = KINDS[kind].unit_of(unit)
    source = KINDS[kind].unit_of(quantity.unit)
    if source is None or target is None or source.dimension != target.dimension:
        raise UnitMismatch(f"{quantity.unit} cannot be expressed in {unit} as {kind}")
    if source.same_as(target):
        return Quantity(quantity.value, target.text, quantity.bound)
    return Quantity(in_unit(quantity.value, source, target), target.text, quantity.bound)


def in_unit(value: Decimal, source: Unit, target: Unit) -> Decimal:
    """The value in another unit of the same dimension; a factor of ten keeps the significant figures."""
    ratio = source.scale / target.scale
    tens = len(str(ratio.numerator)) - len(str(ratio.denominator))
    if source.offset == target.offset and ratio == Fraction(10) ** tens:
        return shifted(value, tens)
    return to_decimal(from_root(to_root(value, source), target))


def to_root(value: Decimal, unit: Unit) -> Fraction:
    """The value in root units (second, kilogram, metre, kelvin, cell, …), exactly."""
    return Fraction(value) * unit.scale + unit.offset


def from_root(value: Fraction, unit: Unit) -> Fraction:
    """A value in root units expressed in this unit, exactly."""
    return (value - unit.offset) / unit.scale


def known_unit(text: str) -> Unit:
    """The unit of a text that is known to be one, as in every Quantity.

    Raises:
        UnitMismatch: it is none.
    """
    unit = parse_unit(text)
    if unit is None:
        raise UnitMismatch(f"{text} is not a unit")
    return unit
