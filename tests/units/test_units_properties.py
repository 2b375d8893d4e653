"""Properties that hold for any text and any value."""

import math
import operator
from collections.abc import Callable
from decimal import (
    ROUND_DOWN,
    Context,
    Decimal,
    DecimalException,
    FloatOperation,
    Inexact,
    Rounded,
    localcontext,
)
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from units_examples import refused

from batchtrack.refusals import Refusal
from batchtrack.units import (
    KINDS,
    WORDS,
    Bound,
    Criterion,
    Formula,
    NumberField,
    Quantity,
    Reading,
    UnitMismatch,
    Verbal,
    Verdict,
    amounts,
    convert,
    evaluate,
    judge,
    let_through,
    parse_criterion,
    parse_formula,
    parse_unit,
    read,
    read_verbal,
    show,
)
from batchtrack.units.amounts import Amount, Unbounded

KIND_NAMES = st.sampled_from(sorted(KINDS))
MARKS = st.sampled_from([".", ","])
# Random text seldom looks like a number; these pieces, shuffled, often almost do.
PIECES = ["<", "≥", "-", "−", "+", "1", "0", "95", "234", "500", ".", ",", "\u2009", "\u202f", " ", "e", "E", "x", "×"]
PIECES += [
    "10",
    "^",
    "*",
    "⁶",
    "⁻",
    "/",
    "mL",
    "µL",
    "cell",
    "cells",
    "%",
    " of ",
    "WBC",
    "EU",
    "kg",
    "°C",
    "g",
    "M",
    "‰",
]
PIECES += [
    "..",
    "±",
    "exact ",
    "target ",
    "no growth",
    " or ",
    "=",
    "(",
    ")",
    "**",
    "min",
    "max(",
    "a",
    "b",
    "٣",
    "\x00",
    ", trim above",
    ", Ph. Eur.",
    "NLT ",
    " to ",
    "x10e6",
    "\u2010",
    "[EU]",
    "{cells}",
    "CD34+ of ",
    "fold",
    "1:10",
    "\u200b",
    "\x1b",
    "º",
    "C",
    "degrees Celsius",
    "Cells",
    "/(kg·h)",
    "CD34⁺",
    " – ",
    "at least ",
    "[EU].kg-1",
]
NEARLY = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
TEXTS = st.one_of(st.text(max_size=60), NEARLY)


@given(TEXTS, KIND_NAMES, MARKS, st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=250)
def test_that_any_text_is_read_or_refused_with_a_sentence(
    text: str, kind: str, mark: str, in_field: bool, takes_unit: bool, m_is_million: bool
) -> None:
    unit = KINDS[kind].unit if in_field else ""
    field = NumberField(kind, unit, "." if mark == "." else ",", takes_unit, m_is_million)
    result = read(text, field)
    if isinstance(result, Refusal):
        refused(result)
    else:
        assert result.entered == text
        assert result.quantity.value.is_finite()
        assert result.figures >= 1
        assert result.echo


@given(TEXTS, KIND_NAMES, st.booleans())
@settings(max_examples=250)
def test_that_any_text_is_a_criterion_or_refused_with_a_sentence(text: str, kind: str, in_field: bool) -> None:
    result = parse_criterion(text, kind, KINDS[kind].unit if in_field else "")
    if isinstance(result, Criterion):
        assert result.display
        assert judge(None, result).verdict is Verdict.UNDECIDED
        assert judge(Verbal("not analysed", "not analysed"), result).verdict is Verdict.UNDECIDED
    else:
        refused(result)


@given(TEXTS)
@settings(max_examples=250)
def test_that_any_text_is_a_formula_or_refused_with_a_sentence(text: str) -> None:
    result = parse_formula(text)
    if not isinstance(result, Formula):
        refused(result)


@given(TEXTS)
def test_that_any_text_is_one_of_the_allowed_words_or_refused(text: str) -> None:
    result = read_verbal(text, sorted(WORDS))
    assert isinstance(result, Verbal) or refused(result) in {"UN-01", "UN-14"}


def test_that_a_result_in_words_is_read_whatever_its_capitals_and_spaces() -> None:
    assert read_verbal("  No   GROWTH ", ["growth", "no growth"]) == Verbal("  No   GROWTH ", "no growth")


@st.composite
def fields_and_quantities(draw: st.DrawFn) -> tuple[NumberField, Quantity]:
    """A value that could have been typed, in a unit of a kind."""
    kind = KINDS[draw(KIND_NAMES)]
    unit = kind.unit_of(draw(st.sampled_from(kind.units)))
    assert unit is not None
    digits = draw(st.integers(0, 10 ** draw(st.integers(1, 28))))
    value = Decimal(
        (draw(st.integers(0, 1)) if kind.signed else 0, Decimal(digits).as_tuple().digits, draw(st.integers(-28, 2)))
    )
    mark = draw(MARKS)
    field = NumberField(kind.name, unit.text, "." if mark == "." else ",", bare_number_takes_unit=unit.text == "1")
    return field, Quantity(value, unit.text, draw(st.sampled_from(Bound)))


def can_be_typed(quantity: Quantity, kind: str) -> bool:
    """Zero has no sign to print; nothing lies below zero in most kinds, and no temperature below absolute zero."""
    if not quantity.value:
        return not quantity.value.is_signed() and (quantity.bound is not Bound.LESS or KINDS[kind].signed)
    unit = parse_unit(quantity.unit)
    return unit is not None and KINDS[kind].can_be(quantity.value, unit)


@given(fields_and_quantities())
@settings(max_examples=250)
def test_that_reading_what_was_printed_gives_the_same_value_unit_and_figures(
    example: tuple[NumberField, Quantity],
) -> None:
    field, quantity = example
    assume(can_be_typed(quantity, field.kind))
    printed = show(quantity, decimal_mark=field.decimal_mark)
    again = read(printed, field)
    assert isinstance(again, Reading), (printed, again)
    assert again.quantity.value.as_tuple() == quantity.value.as_tuple()
    assert (again.quantity.unit, again.quantity.bound) == (quantity.unit, quantity.bound)
    assert again.figures == quantity.figures


@given(fields_and_quantities(), st.sampled_from(["", ", exact", ", Ph. Eur.", ", trim above"]))
@settings(max_examples=100)
def test_that_reading_a_criterion_as_it_is_shown_gives_the_same_criterion(
    example: tuple[NumberField, Quantity], mark: str
) -> None:
    field, quantity = example
    assume(can_be_typed(quantity, field.kind))
    sign = ">=" if quantity.bound is Bound.EXACT else quantity.bound.value
    number = f"{quantity.value:E}".replace("E", "e")
    written = f"{sign} {number}{'' if quantity.unit == '1' else f' {quantity.unit}'}{mark}"
    criterion = parse_criterion(written, field.kind, quantity.unit)
    assume(isinstance(criterion, Criterion))
    assert isinstance(criterion, Criterion)
    again = parse_criterion(criterion.display, field.kind, quantity.unit)
    assert isinstance(again, Criterion), (criterion.display, again)
    assert (again.low, again.high, again.trims) == (criterion.low, criterion.high, criterion.trims)
    assert again.rounding is criterion.rounding


@given(fields_and_quantities(), st.data())
@settings(max_examples=250)
def test_that_conversion_there_and_back_is_exact(example: tuple[NumberField, Quantity], data: st.DataObject) -> None:
    field, quantity = example
    kind = KINDS[field.kind]
    dimension = kind.unit_of(quantity.unit)
    alike = [
        text
        for text in kind.units
        if (unit := kind.unit_of(text)) and dimension and unit.dimension == dimension.dimension
    ]
    there = convert(quantity, data.draw(st.sampled_from(alike)), kind.name)
    back = convert(there, quantity.unit, kind.name)
    assert (back.value, back.bound) == (quantity.value, quantity.bound)


@pytest.mark.parametrize(
    ("value", "unit", "to", "kind", "result"),
    [
        ("1", "10^9/L", "10^3/uL", "cell_concentration", "1"),
        ("1", "10^9 cell/L", "10^6 cell/mL", "cell_concentration", "1"),
        ("1", "cell/uL", "cells/ml", "cell_concentration", "1000"),
        ("90", "min", "h", "time", "1.5"),
        ("-80", "degC", "kelvin", "temperature", "193.15"),
        ("193.15", "K", "°C", "temperature", "-80.00"),
        ("5", "K", "degC", "temperature_difference", "5"),
        ("95.2", "%", "1", "fraction", "0.952"),
        ("12.50", "10^9/L", "cell/mL", "cell_concentration", "12500000"),
    ],
)
def test_that_units_convert(value: str, unit: str, to: str, kind: str, result: str) -> None:
    assert convert(Quantity(Decimal(value), unit), to, kind).value == Decimal(result)


def said_of_a_volume() -> tuple[object, ...]:
    volume = read("0358922726.50244980 µL", NumberField("volume", "mL"))
    limit = parse_criterion("30.0 mL ± 1.55 %", "volume", "mL")
    thirds = parse_formula("volume / 3")
    assert isinstance(volume, Reading)
    assert isinstance(limit, Criterion)
    assert isinstance(thirds, Formula)
    computed = evaluate(thirds, {"volume": volume}, "mL", "volume")
    return volume, volume.echo, limit, judge(volume.quantity, limit), let_through(limit), computed


@pytest.mark.parametrize("traps", [[], [Inexact, Rounded, FloatOperation]])
def test_that_nothing_depends_on_the_decimal_context_of_the_caller(traps: list[type[DecimalException]]) -> None:
    usual = said_of_a_volume()
    parse_criterion.cache_clear()
    with localcontext(Context(prec=3, rounding=ROUND_DOWN, traps=traps)):
        assert said_of_a_volume() == usual


def test_that_a_power_of_ten_keeps_the_significant_figures() -> None:
    assert convert(Quantity(Decimal("12.50"), "10^9/L"), "cell/mL", "cell_concentration").figures == 4


@pytest.mark.parametrize(
    ("unit", "to", "kind"),
    [("mL", "kg", "volume"), ("% of WBC", "% of CD34+", "share_of_population"), ("bag", "vial", "counted_object")],
)
def test_that_units_of_different_dimensions_do_not_convert(unit: str, to: str, kind: str) -> None:
    with pytest.raises(UnitMismatch):
        convert(Quantity(Decimal(1), unit), to, kind)


@pytest.mark.parametrize("value", [1, 1.5, "1", True])
def test_that_a_quantity_takes_nothing_but_a_decimal(value: object) -> None:
    with pytest.raises(TypeError):
        Quantity(value, "mL")  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(("value", "unit"), [("NaN", "mL"), ("Infinity", "mL"), ("1", "furlong"), ("1", "")])
def test_that_a_quantity_is_a_finite_number_of_a_known_unit(value: str, unit: str) -> None:
    with pytest.raises(ValueError, match=r"finite|known"):
        Quantity(Decimal(value), unit)


@given(st.decimals("0", "1000", places=3), st.sampled_from(["0.5", "2.0", "70", "98.0", "100", "0.05"]), st.booleans())
@settings(max_examples=300)
def test_that_rounding_never_moves_a_result_by_more_than_half_the_last_decimal(
    raw: Decimal, limit: str, lower: bool
) -> None:
    criterion = parse_criterion(f"{'>=' if lower else '<='} {limit} mL", "volume", "mL")
    assert isinstance(criterion, Criterion)
    result = judge(Quantity(raw, "mL"), criterion)
    assert result.rounded is not None
    half = Decimal((0, (5,), int(Decimal(limit).as_tuple().exponent) - 1))
    assert abs(Decimal(result.rounded) - raw) <= half
    conforms = Decimal(result.rounded) >= Decimal(limit) if lower else Decimal(result.rounded) <= Decimal(limit)
    assert (result.verdict is Verdict.PASS) == conforms


# Amounts: whatever true value a bound stands for, the computed bound stands for the true result.

TRUE = st.fractions(0, 20, max_denominator=8)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Fraction, Amount]:
    """A true value that is not negative, and an amount that is true of it."""
    true = draw(TRUE)
    bound = draw(st.sampled_from(Bound))
    apart = draw(TRUE) + (Fraction(1, 8) if bound in {Bound.LESS, Bound.MORE} else 0)
    if bound is Bound.EXACT:
        return true, amounts.amount(true)
    if bound in {Bound.LESS, Bound.AT_MOST}:
        return true, amounts.amount(true + apart, bound)
    assume(true >= apart)
    return true, amounts.amount(true - apart, bound)


def holds(true: Fraction, amount: Amount) -> bool:
    return {
        Bound.EXACT: true == amount.value,
        Bound.LESS: true < amount.value,
        Bound.AT_MOST: true <= amount.value,
        Bound.MORE: true > amount.value,
        Bound.AT_LEAST: true >= amount.value,
    }[amount.bound] and (true >= 0 or not amount.positive)


Pair = tuple[Callable[[Amount, Amount], Amount], Callable[[Fraction, Fraction], Fraction]]
BINARY: dict[str, Pair] = {
    "add": (amounts.add, operator.add),
    "subtract": (lambda a, b: amounts.add(a, amounts.negative(b)), operator.sub),
    "multiply": (amounts.multiply, operator.mul),
    "divide": (lambda a, b: amounts.multiply(a, amounts.inverse(b)), operator.truediv),
    "largest": (lambda a, b: amounts.largest([a, b]), max),
    "smallest": (lambda a, b: amounts.smallest([a, b]), min),
    "square and add": (lambda a, b: amounts.add(amounts.raised(a, 2), b), lambda a, b: a**2 + b),
    "round up": (amounts.rounded_up, lambda a, b: math.ceil(a / b) * b),
}


@pytest.mark.parametrize("first", sorted(BINARY))
@pytest.mark.parametrize("second", sorted(BINARY))
@given(one=bounded(), two=bounded(), three=bounded())
@settings(max_examples=25)
def test_that_a_computed_bound_is_true_of_the_true_result(
    first: str, second: str, one: tuple[Fraction, Amount], two: tuple[Fraction, Amount], three: tuple[Fraction, Amount]
) -> None:
    try:
        middle = BINARY[first][1](one[0], two[0]), BINARY[first][0](one[1], two[1])
        assert holds(*middle), (middle, one, two)
        last = BINARY[second][1](middle[0], three[0]), BINARY[second][0](middle[1], three[1])
    except (ZeroDivisionError, Unbounded):
        return
    assert holds(*last), (last, middle, three)


@pytest.mark.parametrize(("unit", "to"), [("min", "h"), ("min", "d"), ("s", "d"), ("s", "h")])
def test_that_times_come_back_exactly_from_units_that_no_decimal_can_hold(unit: str, to: str) -> None:
    for count in range(1, 200):
        there = convert(Quantity(Decimal(count), unit), to, "time")
        assert convert(there, unit, "time").value == count
