"""Short forms that the tests of units share: a quantity from its text, a reading, a value by formula."""

from decimal import Decimal

from batchtrack.refusals import Refusal, sentence, way_out
from batchtrack.units import (
    KINDS,
    Bound,
    Criterion,
    Derivation,
    Formula,
    NumberField,
    Quantity,
    Reading,
    evaluate,
    parse_criterion,
    parse_formula,
    read,
)


def quantity(text: str, bound: str = "=") -> Quantity:
    """``quantity("22.4e6 cell/mL")``."""
    value, _, unit = text.partition(" ")
    return Quantity(Decimal(value), unit or "1", Bound(bound))


def reading(text: str, kind: str, unit: str | None = None) -> Reading:
    """A text that is known to be readable."""
    result = read(text, NumberField(kind, unit or KINDS[kind].unit))
    assert isinstance(result, Reading), result
    return result


def refused(result: object) -> str:
    """The code of a refusal whose sentence and way out can both be said."""
    assert isinstance(result, Refusal), result
    assert sentence(result)
    way_out(result)
    return result.code


def criterion(text: str, kind: str, unit: str | None = None) -> Criterion:
    """A criterion that is known to be readable."""
    result = parse_criterion(text, kind, KINDS[kind].unit if unit is None else unit)
    assert isinstance(result, Criterion), result
    return result


def formula(text: str) -> Formula:
    """A formula that is known to be readable."""
    result = parse_formula(text)
    assert isinstance(result, Formula), result
    return result


def derived(text: str, unit: str, kind: str, **values: Quantity | Reading) -> Derivation:
    """A derivation that is known to come to an end."""
    result = evaluate(formula(text), values, unit, kind)
    assert isinstance(result, Derivation), result
    return result


def computed(text: str, unit: str, kind: str, **values: Quantity | Reading) -> Quantity:
    """The unrounded result of a formula."""
    result = derived(text, unit, kind, **values).quantity
    assert result is not None
    return result
