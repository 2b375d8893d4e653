"""Unit slips that were published, each recognisable from the value: a trap warns and never blocks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import from_root, known_unit, to_root
from batchtrack.units.criterion import Criterion
from batchtrack.units.decimals import shifted, to_decimal
from batchtrack.units.display import show, show_cut, show_given
from batchtrack.units.judging import Judgement, Verdict, judge
from batchtrack.units.quantity import Quantity
from batchtrack.units.rounding import half_up, place_of_figures

_SENTINEL: Final = tuple(int(digit) for digit in "1000000")
_ONE_PERCENT: Final = Fraction(1, 100)
_CD34_PER_KG: Final = Fraction(10) ** 8
"""A CD34+ dose lies near 10^6 to 10^7 per kg; 10^8 per kg is a dose of nucleated cells."""
_THOUSANDFOLD: Final = 100
"""From here on a slip by 1000 explains a change between two counts of one batch better than the process does."""
_CLOSE: Final = Fraction(5, 100)
_SHAPE: Final = re.compile(r"(\w+)(?: of (\w+))?(?: (?:to|over) (\w+))?")


class TrapSort(StrEnum):
    """What is looked for."""

    RECOVERY = "recovery"
    VIABILITY = "viability"
    CD34_PER_KG = "cd34_per_kg"
    THOUSANDFOLD = "thousandfold"
    RATIO = "ratio"


_WANTED: Final = {
    TrapSort.RECOVERY: 0,
    TrapSort.VIABILITY: 0,
    TrapSort.CD34_PER_KG: 0,
    TrapSort.THOUSANDFOLD: 1,
    TrapSort.RATIO: 2,
}
FORMS: Final = ("recovery", "viability", "cd34_per_kg", "thousandfold of NAME", "ratio of NAME to NAME")


@dataclass(frozen=True, slots=True)
class Trap:
    """A slip to look for, with the names of the values that it compares with."""

    sort: TrapSort
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A value to compare with, and what people call it."""

    label: str
    quantity: Quantity


def parse_trap(text: str) -> Trap | Refusal:
    """Read a trap: ``recovery``, ``viability``, ``cd34_per_kg``, ``thousandfold of tnc``, ``ratio of cd3 to cd34``."""
    found = _SHAPE.fullmatch(" ".join(text.split()))
    names = tuple(name for name in found.groups()[1:] if name) if found else ()
    sort = next((sort for sort in TrapSort if found and sort.value == found.group(1)), None)
    if sort is None or len(names) != _WANTED[sort]:
        return refuse("UN-80", text=text, known=", ".join(FORMS))
    return Trap(sort, names)


def sentinel(quantity: Quantity) -> Refusal | None:
    """Whether a value was typed as 1000000, which published data sets hold for what never happened."""
    if quantity.value.copy_abs().as_tuple().digits != _SENTINEL:
        return None
    return refuse("UN-70", value=show(quantity))


def sprung(trap: Trap, quantity: Quantity, known: Mapping[str, Known]) -> Refusal | None:
    """What the trap says of a value; None where it says nothing or what it compares with is not known."""
    value = _root(quantity)
    match trap.sort:
        case TrapSort.RECOVERY:
            return refuse("UN-71", value=show_cut(quantity)) if value > 1 else None
        case TrapSort.VIABILITY:
            return _viability(quantity, value)
        case TrapSort.CD34_PER_KG:
            return refuse("UN-74", value=show(quantity)) if value >= _CD34_PER_KG else None
        case _:
            others = [known[name] for name in trap.names if name in known]
            return _compared(trap.sort, quantity, others) if len(others) == len(trap.names) else None


def trimming(result: Quantity, judgement: Judgement) -> Refusal | None:
    """What to say of a dose that its maximum trims; None where nothing is trimmed."""
    if judgement.trimmed is None:
        return None
    return refuse("UN-79", value=show_cut(result), most=show(judgement.trimmed))


def alerted(result: Quantity, alert: Criterion) -> Refusal | None:
    """What to say of a value outside an alert, which warns and never fails; None where it lies inside."""
    if judge(result, alert).verdict is Verdict.PASS:
        return None
    return refuse("UN-82", value=show_cut(result), alert=alert.display)


def _root(quantity: Quantity) -> Fraction:
    return to_root(quantity.value, known_unit(quantity.unit))


def _viability(quantity: Quantity, value: Fraction) -> Refusal | None:
    if value > 1:
        return refuse("UN-73", value=show(quantity))
    return refuse("UN-72", value=show(quantity)) if 0 < value <= _ONE_PERCENT else None


def _compared(sort: TrapSort, quantity: Quantity, others: list[Known]) -> Refusal | None:
    roots = [_root(other.quantity) for other in others]
    if not all(roots) or not quantity.value:
        return None
    if sort is TrapSort.THOUSANDFOLD:
        return _thousandfold(quantity, _root(quantity) / roots[0], others[0])
    return _ratio(quantity, roots[0] / roots[1], others)


def _thousandfold(quantity: Quantity, factor: Fraction, earlier: Known) -> Refusal | None:
    size = abs(factor)
    if _THOUSANDFOLD > size > Fraction(1, _THOUSANDFOLD):
        return None
    before, times = show_given(earlier.quantity), _said(factor)
    return refuse("UN-75", value=show_given(quantity), factor=times, earlier=before, name=earlier.label)


def _ratio(quantity: Quantity, true: Fraction, others: list[Known]) -> Refusal | None:
    """A ratio that was typed beside its two parts, as A to B."""
    typed = _root(quantity)
    if _agree(typed, true):
        return None
    mantissas = _mantissa(others[0].quantity) / _mantissa(others[1].quantity)
    if _agree(typed, 1 / true):
        code = "UN-76"
    else:
        code = "UN-77" if _agree(typed, mantissas) or _agree(typed, 1 / mantissas) else "UN-78"
    above, below = (other.label for other in others)
    return refuse(code, value=show(quantity), above=above, below=below, true=_said(true))


def _agree(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= _CLOSE * abs(other)


def _mantissa(quantity: Quantity) -> Fraction:
    return Fraction(shifted(quantity.value, -quantity.value.adjusted()))


def _said(value: Fraction) -> str:
    """Three figures, as a plain number."""
    rounded = half_up(value, place_of_figures(Decimal("1.00"), value))
    return show(Quantity(to_decimal(from_root(Fraction(rounded), known_unit("1"))), "1"))
