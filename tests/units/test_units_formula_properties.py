"""Formulas of any shape: what the check without values says, the evaluation says too; nothing else ever comes out."""

from decimal import Decimal
from typing import Final

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
    "rise": ("temperature_difference", "degC_difference"),
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
OF_VALUES: Final = {"UN-26", "UN-28"}


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
    outcome = evaluate(formula, values, wanted[1], wanted[0])
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
