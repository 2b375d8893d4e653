"""Formulas of any shape: what the check without values says, the evaluation says too; nothing else ever comes out."""

import re
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.refusals import Refusal
from batchtrack.units import KINDS, Bound, Derivation, Formula, Quantity, check_formula, evaluate, parse_formula

NAMES: Final = {
    "cells": ("cell_count", "cell"),
    "count": ("cell_concentration", "10^9 cell/L"),
    "volume": ("volume", "mL"),
    "weight": ("mass", "kg"),
    "time": ("time", "h"),
    "share": ("share_of_population", "% CD34+ of WBC"),
    "viable": ("share_of_population", "% of CD34+"),
    "warm": ("temperature", "degC"),
    "cold": ("temperature", "K"),
    "rise": ("temperature_difference", "degC_difference"),
    "fall": ("temperature_difference", "K"),
    "left": ("balance", "mL"),
    "endotoxin": ("endotoxin_concentration", "EU/mL"),
    "number": ("ratio", "1"),
}
WANTED: Final = [
    *NAMES.values(),
    ("cells_per_mass", "10^6 cell/kg"),
    ("fraction", "%"),
    ("endotoxin_amount", "EU"),
    ("endotoxin_rate", "EU/kg/h"),
]
LEAVES: Final = st.sampled_from([*NAMES, "2", "100", "1 h", "50 kg", "5 degC", "3 K", "1.10 g/mL"])
# What stands in the way of a result although the dimensions agree: zero below the line, digits without end.
OF_VALUES: Final = {"UN-26", "UN-28", "UN-44"}
KINDS_OF: Final = {name: kind for name, (kind, _) in NAMES.items()}

PIECES = ["a", "b", "1", "2.5", "9e99", "1e-99", "0", "+", "-", "*", "/", "**", "**9", "**-9", "(", ")", ","]
PIECES += ["min(", "max(", "sum(", "at_least(", "round_up(", "^", ".", "½", "__class__"]
SOUP: Final = [*PIECES, " kg", " mL", "/kg", "%", "³", " of WBC"]


def _grown(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(part, part)
    return st.one_of(
        st.tuples(pair, st.sampled_from("+-*/")).map(lambda drawn: f"({drawn[0][0]} {drawn[1]} {drawn[0][1]})"),
        st.tuples(pair, st.sampled_from(["min", "max", "sum", "at_least", "round_up"])).map(
            lambda drawn: f"{drawn[1]}({drawn[0][0]}, {drawn[0][1]})"
        ),
        st.tuples(part, st.integers(-3, 3)).map(lambda drawn: f"({drawn[0]}) ** {drawn[1]}"),
        part.map(lambda text: f"(-{text})"),
    )


FORMULAS: Final = st.recursive(LEAVES, _grown, max_leaves=8)


def values_of(numbers: dict[str, Decimal], bounds: dict[str, Bound]) -> dict[str, Quantity]:
    found = {}
    for name, (kind, unit) in NAMES.items():
        known = KINDS[kind].unit_of(unit)
        assert known is not None
        found[name] = Quantity(numbers[name], known.bare.text, bounds[name])
    return found


VALUES: Final = st.builds(
    values_of,
    st.fixed_dictionaries({name: st.decimals("0.01", "1000", places=2) for name in NAMES}),
    st.fixed_dictionaries({name: st.sampled_from(Bound) for name in NAMES}),
)


@given(FORMULAS, st.sampled_from(WANTED), VALUES)
@settings(max_examples=200)
def test_that_the_static_dimension_of_a_formula_is_its_dynamic_one(
    text: str, wanted: tuple[str, str], values: dict[str, Quantity]
) -> None:
    formula = parse_formula(text)
    assert isinstance(formula, Formula), text
    static = check_formula(formula, NAMES, wanted)
    outcome = evaluate(formula, values, wanted[1], wanted[0], KINDS_OF)
    if static:
        assert isinstance(outcome, Refusal), text
        assert outcome.code == static[0].code
    elif isinstance(outcome, Refusal):
        assert outcome.code in OF_VALUES, (text, outcome)
    else:
        unit = KINDS[wanted[0]].unit_of(wanted[1])
        assert outcome.quantity is None or unit is not None
        assert outcome.quantity is None or outcome.quantity.unit == getattr(unit, "text", "")


@given(FORMULAS, VALUES)
@settings(max_examples=100)
def test_that_a_derivation_is_complete_whatever_the_formula(text: str, values: dict[str, Quantity]) -> None:
    formula = parse_formula(text)
    assert isinstance(formula, Formula)
    for kind, unit in WANTED:
        outcome = evaluate(formula, values, unit, kind)
        if isinstance(outcome, Derivation):
            assert {step.label for step in outcome.steps} >= formula.names
            assert (outcome.quantity is None) == (outcome.undecided is not None)
            return


# Formulas that agree in their dimensions more often than random ones do: each kind of value with what it is made of.
ALIKE: Final = {
    "volume": ["volume", "left", "2 mL"],
    "number": ["number", "2", "5 %", "0"],
    "difference": ["rise", "fall", "3 K"],
    "reading": ["warm", "cold", "5 degC"],
    "time": ["time", "1 h", "30 min"],
}
MADE: Final = {
    "volume": ("balance", "mL"),
    "number": ("ratio", "1"),
    "difference": ("temperature_difference", "K"),
    "reading": ("temperature", "degC"),
    "time": ("time", "h"),
}


FORMS: Final = {
    "any": [
        "({0} + {0})",
        "({0} - {0})",
        "({0} * {number})",
        "({0} / {number})",
        "(-{0})",
        "min({0}, {0})",
        "max({0}, {0})",
    ],
    "summed": ["sum({0}, {0})", "at_least({0}, {0})", "round_up({0}, {0})"],
    "number": ["({volume} / {volume})", "({0}) ** 2", "({0}) ** -1", "({0}) ** 3"],
    "difference": ["({reading} - {reading})"],
    "reading": ["({0} - {difference})", "({0} + {difference})", "min({0}, {0})", "at_least({0}, {0})"],
}


@st.composite
def sound_formulas(draw: st.DrawFn, sort: str, depth: int = 3) -> str:
    """The text of a formula whose value is of a sort."""
    if depth == 0 or not draw(st.integers(0, 3)):
        return draw(st.sampled_from(ALIKE[sort]))
    own = FORMS.get(sort, [])
    form = draw(st.sampled_from(own if sort == "reading" else [*FORMS["any"], *FORMS["summed"], *own]))
    text = re.sub(r"\{0\}", lambda _: draw(sound_formulas(sort, depth - 1)), form)
    return re.sub(r"\{(\w+)\}", lambda of: draw(sound_formulas(of[1], depth - 1)), text)


@st.composite
def bounded_and_true(draw: st.DrawFn) -> tuple[dict[str, Quantity], dict[str, Quantity]]:
    """For every name a value that may be a bound, and a true value that it holds for."""
    known: dict[str, Quantity] = {}
    true: dict[str, Quantity] = {}
    for name, (kind, unit) in NAMES.items():
        meant = KINDS[kind].unit_of(unit)
        assert meant is not None
        value = draw(st.decimals("0", "100", places=1))
        bound = draw(st.sampled_from([Bound.EXACT, *Bound]))
        apart = draw(st.decimals("0.1", "200", places=1))
        side = {"=": 0, "<": -1, "<=": -1, ">": 1, ">=": 1}[bound]
        at = value + side * apart
        if not KINDS[kind].can_be(at, meant.bare):
            bound, at = Bound.EXACT, value
        known[name] = Quantity(value, meant.bare.text, bound)
        true[name] = Quantity(at, meant.bare.text)
    return known, true


@pytest.mark.parametrize("sort", sorted(ALIKE))
@given(st.data(), bounded_and_true())
@settings(max_examples=40)
def test_that_the_bound_of_a_formula_holds_for_every_true_value(
    sort: str, data: st.DataObject, values: tuple[dict[str, Quantity], dict[str, Quantity]]
) -> None:
    text = data.draw(sound_formulas(sort))
    formula = parse_formula(text)
    kind, unit = MADE[sort]
    if not isinstance(formula, Formula):
        assert formula.code == "UN-34"
        return
    assert check_formula(formula, NAMES, (kind, unit)) == (), text
    told, true = (evaluate(formula, each, unit, kind, KINDS_OF) for each in values)
    if isinstance(told, Refusal) or isinstance(true, Refusal) or told.quantity is None:
        return
    assert true.quantity is not None
    bound, said, at = told.quantity.bound, told.quantity.value, true.quantity.value
    nearly = abs(said) / 10**40 + Decimal("1e-40")
    assert {
        Bound.EXACT: abs(at - said) <= nearly,
        Bound.LESS: at < said + nearly,
        Bound.AT_MOST: at <= said + nearly,
        Bound.MORE: at > said - nearly,
        Bound.AT_LEAST: at >= said - nearly,
    }[bound], (text, told.quantity, true.quantity)


@given(st.lists(st.sampled_from(SOUP), max_size=30).map("".join), st.sampled_from(list(Bound)))
@settings(max_examples=200)
def test_that_no_text_of_a_formula_raises_anything(text: str, bound: Bound) -> None:
    formula = parse_formula(text)
    if not isinstance(formula, Formula):
        assert formula.code
        return
    values = {name: Quantity(Decimal("2.5"), "kg", bound) for name in formula.names}
    for kind, unit in WANTED:
        assert isinstance(evaluate(formula, values, unit, kind), Derivation | Refusal)
