"""Quantities as people write them: ``12.5 × 10⁹/L`` with spaces that do not break, superscripts and a real minus."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from batchtrack.units.conversion import UnitMismatch, in_unit, known_unit
from batchtrack.units.decimals import cut_to, exponent_of, shifted, without_padding, without_zeros
from batchtrack.units.dimension import CELL
from batchtrack.units.kind import with_symbols
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.unit import SUPERSCRIPTS, Unit, parse_unit

NO_BREAK: Final = "\u00a0"
_GROUP: Final = "\u00a0"
_PLAIN: Final = "0123456789-+"
_BOUNDS: Final = {Bound.LESS: "<", Bound.AT_MOST: "≤", Bound.MORE: ">", Bound.AT_LEAST: "≥"}
_GROUPED_FROM: Final = 5
_PLAIN_UP_TO: Final = 6
_PLAIN_DOWN_TO: Final = -4
_LONGEST: Final = 12
_COUNTED: Final = frozenset({"cell", "bag", "vial", "syringe", "label", "tube", "bead", "piece"})


def show(quantity: Quantity, unit: str | None = None, decimal_mark: str = ".") -> str:
    """A quantity for screens and papers; with a unit, in that unit and at its power of ten.

    Raises:
        UnitMismatch: the unit is of another dimension.
    """
    source = known_unit(quantity.unit)
    bound = f"{_BOUNDS[quantity.bound]}{NO_BREAK}" if quantity.bound in _BOUNDS else ""
    if unit is None:
        value, exponent = _split(shifted(quantity.value, source.exponent))
        target = source.bare
    else:
        target = _fitting(unit, source)
        value, exponent = in_unit(quantity.value, source, target), target.exponent
    return bound + _joined(value, exponent, target, decimal_mark)


def show_given(quantity: Quantity, decimal_mark: str = ".") -> str:
    """An input of a computation with the digits it was given with, unless it was itself computed to very many."""
    few = quantity.figures <= _LONGEST
    return show(quantity, decimal_mark=decimal_mark) if few else show_cut(quantity, decimal_mark)


def show_cut(quantity: Quantity, decimal_mark: str = ".") -> str:
    """A computed quantity with its digits cut after the twelfth, and an ellipsis where more follow."""
    source = known_unit(quantity.unit)
    bound = f"{_BOUNDS[quantity.bound]}{NO_BREAK}" if quantity.bound in _BOUNDS else ""
    value = without_padding(shifted(quantity.value, source.exponent))
    cut = cut_to(value, _LONGEST)
    shortest = without_zeros(cut) if cut.adjusted() >= _PLAIN_UP_TO else cut
    number, exponent = _split(shortest)
    return bound + _joined(number, exponent, source.bare, decimal_mark, "…" if cut != value else "")


def show_number(value: Decimal, decimal_mark: str = ".") -> str:
    """A number with the site's mark, digits grouped from five on, and a minus that is one."""
    whole, _, decimals = f"{value.copy_abs():f}".partition(".")
    if len(whole) >= _GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", _GROUP)
    text = whole + (decimal_mark + decimals if decimals else "")
    return f"−{text}" if value.is_signed() and value else text


@lru_cache(maxsize=1024)
def show_unit(unit: Unit) -> str:
    """A unit as printed: a count of cells is named only where it stands alone."""
    atoms = tuple((name, power) for name, power in unit.atoms if name != CELL or power < 0)
    named_alone = not atoms or (CELL, 1) not in unit.atoms
    text = Unit(0, unit.atoms if named_alone else atoms, unit.parent, unit.members).text
    return _raised(with_symbols(text)).replace("*", "·").replace(" ", NO_BREAK)


def power_of_ten(exponent: int) -> str:
    """``10⁹``."""
    return "10" + str(exponent).translate(str.maketrans(_PLAIN, SUPERSCRIPTS))


def _raised(text: str) -> str:
    head, *tails = text.split("^")
    return head + "".join(tail[0].translate(str.maketrans(_PLAIN, SUPERSCRIPTS)) + tail[1:] for tail in tails)


def _fitting(unit: str, source: Unit) -> Unit:
    target = parse_unit(unit)
    if target is not None and target.dimension != source.dimension:
        target = Unit(target.exponent, ((CELL, 1), *target.atoms), target.parent, target.members)
    if target is None or target.dimension != source.dimension:
        raise UnitMismatch(f"{source.text} cannot be shown in {unit}")
    return target


def _split(value: Decimal) -> tuple[Decimal, int]:
    """The number to print and its power of ten: a multiple of three where the figures allow it."""
    top = value.adjusted()
    lowest = exponent_of(value)
    if lowest <= 0 and _PLAIN_DOWN_TO <= top < _PLAIN_UP_TO:
        return value, 0
    by_three = 3 * (top // 3)
    exponent = by_three if lowest <= by_three else top
    return shifted(value, -exponent), exponent


def _joined(number: Decimal, exponent: int, unit: Unit, decimal_mark: str, more: str = "") -> str:
    text = show_number(number, decimal_mark) + more
    if exponent:
        text += f"{NO_BREAK}×{NO_BREAK}{power_of_ten(exponent)}"
    spelled = show_unit(unit)
    if spelled == "1":
        return text
    if spelled in _COUNTED and text != "1":
        spelled += "s"
    return text + ("" if spelled.startswith("/") else NO_BREAK) + spelled
