"""Recorded values and limits as people read them; records, screens and papers say the same."""

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from batchtrack.batch.events.parts import Judged, Value
from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.questions.times import show_time
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal
from batchtrack.units import Bound, Quantity, parse_criterion, parse_unit, show, show_criterion
from batchtrack.units.display import NO_BREAK, power_of_ten, show_unit

_PLAIN_NUMBER: Final = "1"
_FIGURES: Final = 3
_LARGE: Final = 6
_ROUNDINGS: Final = {
    Bound.LESS: ROUND_CEILING,
    Bound.AT_MOST: ROUND_CEILING,
    Bound.MORE: ROUND_FLOOR,
    Bound.AT_LEAST: ROUND_FLOOR,
}


def show_value(value: Value, unit: str, decimal_mark: str) -> str:
    """A value with its unit and the digits typed; a time in its zone; words as they are.

    A computed value has no digits typed: it is shown at three figures, and its derivation has the rest.
    """
    if value.moment is not None:
        return show_time(value.moment, value.zone or "UTC")
    quantity = quantity_of(value)
    if quantity is None:
        return value.words if value.words is not None else value.entered
    if value.figures is None:
        return _computed(quantity, unit, decimal_mark)
    return show(quantity, unit or None, decimal_mark)


def show_limit(criterion: str | None, kind: str, unit: str, decimal_mark: str) -> str:
    """A criterion as printed, empty where there is none."""
    if criterion is None:
        return ""
    parsed = parse_criterion(criterion, kind, unit)
    return criterion if isinstance(parsed, Refusal) else show_criterion(parsed, decimal_mark)


def show_unit_words(unit: str) -> str:
    """A unit as printed, ``10⁹ cells/L``; empty for none."""
    parsed = parse_unit(unit) if unit else None
    if parsed is None:
        return unit
    words = "" if unit == _PLAIN_NUMBER else show_unit(parsed)
    if parsed.exponent:
        return f"{power_of_ten(parsed.exponent)}{'' if words.startswith('/') else NO_BREAK}{words}"
    return f"cells{words}" if words.startswith("/") else words


def show_rounded(judged: Judged | None, unit: str, decimal_mark: str) -> str:
    """The value as it was compared, empty where nothing was rounded."""
    if judged is None or judged.rounded is None:
        return ""
    return _number(judged.rounded, unit, decimal_mark)


def show_compared(value: str, criterion: str, kind: str, unit: str, decimal_mark: str) -> tuple[str, str]:
    """A value as it was compared, with its unit, and what it was compared with; as they are where they are words."""
    parsed = parse_criterion(criterion, kind, unit) if kind else None
    if parsed is None or isinstance(parsed, Refusal):
        return value, criterion
    return _number(value, parsed.unit, decimal_mark), show_criterion(parsed, decimal_mark)


def show_judged(judged: Judged, unit: str, decimal_mark: str) -> str:
    """The value that was judged: as compared, else as it was."""
    return show_rounded(judged, unit, decimal_mark) or (
        _number(judged.value, unit, decimal_mark) if unit else judged.value
    )


def show_derivation(product: Product, lines: Iterable[str], planned: Sequence[str]) -> tuple[str, ...]:
    """A derivation with the labels of its rows and tests in the place of their ids.

    Args:
        product: whose rows and tests they are.
        lines: as the formula's evaluation gives them.
        planned: ids of inputs that are planned values; their lines say so.
    """
    labels = {test.id: test.label for test in product.tests}
    labels |= {field.id: field.label for step in product.steps for field in step.fields}

    def named(match: re.Match[str]) -> str:
        return labels.get(match[0], match[0])

    def said(line: str) -> str:
        ending = " (planned)" if line.partition(" = ")[0] in planned else ""
        return re.sub(r"[A-Za-z_][A-Za-z0-9_]*", named, line).replace(" * ", " × ") + ending

    return tuple(said(line) for line in lines)


def _number(text: str, unit: str, decimal_mark: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text  # a result in words is compared as it is
    parsed = parse_unit(unit)
    if parsed is not None and parsed.exponent:
        # A limit in ``10^9 cell`` is compared in cells: the zeros that its power of ten brings are no digits of it.
        return _written(Quantity(number.normalize(), parsed.bare.text), unit, decimal_mark)
    return _written(Quantity(number, unit), unit, decimal_mark)


def _computed(quantity: Quantity, unit: str, decimal_mark: str) -> str:
    """Three figures; one with a bound is rounded away from what it bounds, so that it stays true."""
    number = quantity.value or Decimal(0)
    last = number.adjusted() - _FIGURES + 1
    if len(number.normalize().as_tuple().digits) > _FIGURES:
        number = number.quantize(Decimal((0, (1,), last)), rounding=_ROUNDINGS.get(quantity.bound, ROUND_HALF_UP))
    return _written(Quantity(number, quantity.unit, quantity.bound), unit, decimal_mark)


def _written(quantity: Quantity, unit: str, decimal_mark: str) -> str:
    """A large number is written by its power of ten, as its limit is, not by its zeros."""
    number, shown_in = quantity.value, unit or quantity.unit
    powered = f"10^{number.adjusted()} {shown_in}"
    known = parse_unit(shown_in)
    if number.adjusted() < _LARGE or known is None or known.exponent or parse_unit(powered) is None:
        return show(quantity, unit or None, decimal_mark)
    return show(Quantity(number.normalize(), quantity.unit, quantity.bound), powered, decimal_mark)
