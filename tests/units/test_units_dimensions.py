"""The unit definitions, and our algebra held against pint's own."""

import operator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pint import DimensionalityError
from pint.facets.plain import PlainQuantity
from units_examples import formula

from batchtrack.refusals import Refusal
from batchtrack.units import KINDS, evaluate, parse_unit
from batchtrack.units.dimension import Dimension, answers, dimension_of, divide, multiply, power, share_of
from batchtrack.units.dimension_check import against, dimension_of_node
from batchtrack.units.formula import Call, Constant, Name, Node, Operation, Power
from batchtrack.units.quantity import Quantity
from batchtrack.units.registry import atom, registry, spellings

ATOMS = sorted(set(spellings().values()))
PLAIN_ATOMS = [name for name in ATOMS if name not in {"degC", "%", "‰", "ppm"}]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("10^9 cell/L", "10^9 cell/L"),
        ("10^9/L", "10^9/L"),
        ("10*6/kg", "10^6/kg"),
        ("10⁶/kg", "10^6/kg"),
        ("cells/ml", "cell/mL"),
        ("cell/microliter", "cell/uL"),
        ("µL", "uL"),
        ("μL", "uL"),
        ("mL⁻¹", "/mL"),
        ("1/kg", "/kg"),
        ("EU/kg/h", "EU/kg/h"),
        ("EU kg^-1 h^-1", "EU/kg/h"),
        ("kelvin", "K"),
        ("minutes", "min"),
        ("°C", "degC"),
        ("%", "%"),
        ("% of WBC", "% of WBC"),
        ("% of CD34+", "% of CD34+"),
        ("% CD34+ of WBC", "% CD34+ of WBC"),
        ("1", "1"),
        ("cell/cell", "1"),
        ("kg/m^3", "kg/m^3"),
    ],
)
def test_that_a_unit_is_read_to_its_canonical_spelling(text: str, canonical: str) -> None:
    unit = parse_unit(text)
    assert unit is not None
    assert unit.text == canonical
    assert parse_unit(unit.text) == unit


@pytest.mark.parametrize(
    "text", ["", " ", "12", "furlong", "%%", "kg//h", "*kg", "kg*", "10^", "kg^0", "EU of", "M", "U"]
)
def test_that_what_is_no_unit_is_none(text: str) -> None:
    assert parse_unit(text) is None


@given(st.text(max_size=40))
def test_that_any_text_is_a_unit_with_one_canonical_spelling_or_none(text: str) -> None:
    unit = parse_unit(text)
    assert unit is None or parse_unit(unit.text) == unit


def test_that_every_definition_resolves_and_scales_are_positive() -> None:
    assert all(atom(name).scale > 0 for name in ATOMS)
    with pytest.raises(KeyError):
        atom("furlong")


def test_that_an_endotoxin_unit_is_not_an_enzyme_unit_and_a_cell_not_a_number() -> None:
    assert atom("EU").dimension == (("endotoxin", 1),)
    assert atom("cell").dimension == (("cell", 1),)
    assert atom("CFU").dimension == (("colony", 1),)


def test_that_objects_of_different_sorts_are_not_counted_together() -> None:
    assert len({atom(name).dimension for name in ("bag", "vial", "syringe", "label", "bead", "piece")}) == 6


def test_that_the_units_of_every_kind_are_known_and_its_own() -> None:
    for kind in KINDS.values():
        for text in (kind.unit, *kind.units):
            unit = kind.unit_of(text)
            assert unit is not None, (kind.name, text)
            assert kind.allows(unit), (kind.name, text)
            alike = unit.dimension == kind.dimension
            assert alike or kind.name in {"counted_object", "cells_per_object", "balance", "colony_count"}


def test_that_an_hour_is_exactly_3600_seconds() -> None:
    assert atom("h").scale == Fraction(3600)
    assert atom("degC").offset == Fraction("273.15")


@given(st.lists(st.tuples(st.sampled_from(PLAIN_ATOMS), st.integers(-3, 3).filter(bool)), min_size=1, max_size=4))
@settings(max_examples=50)
def test_that_products_of_units_have_the_dimension_and_scale_that_pint_gives_them(
    factors: list[tuple[str, int]],
) -> None:
    ours = parse_unit("*".join(f"{name}^{exponent}" for name, exponent in factors if "_" not in name) or "1")
    theirs = registry().Quantity(Decimal(1), "dimensionless")
    for name, exponent in factors:
        if "_" not in name:
            theirs *= registry().Quantity(Decimal(1), name) ** exponent
    bases = {base.strip("[]"): int(Decimal(str(exponent))) for base, exponent in theirs.dimensionality.items()}
    assert ours is not None
    assert ours.dimension == dimension_of(bases)
    magnitude = Fraction(theirs.to_root_units().magnitude)
    assert abs(magnitude / ours.scale - 1) < Fraction(1, 10**20)


def test_that_a_share_applies_to_cells_of_its_own_parent_and_of_no_other() -> None:
    cells, of_wbc, of_cd34 = atom("cell").dimension, (("of WBC", 1),), (("of CD34+", 1),)
    wbc = divide(cells, of_wbc)
    assert answers(multiply(cells, of_wbc), cells)
    assert multiply(wbc, of_wbc) == cells
    assert answers(wbc, cells)
    assert not answers(multiply(multiply(cells, of_wbc), of_cd34), cells)
    assert not answers(multiply(multiply(cells, of_wbc), of_wbc), cells)
    assert not answers(multiply(wbc, of_cd34), cells)
    assert not answers(of_wbc, ())
    assert multiply(wbc, of_cd34) != cells
    assert divide(cells, wbc) == of_wbc
    assert multiply(of_wbc, of_cd34) != of_wbc
    assert power(of_wbc, 2) != of_wbc


def test_that_shares_join_where_the_members_of_one_are_the_parent_of_the_next() -> None:
    cells, of_cd34 = atom("cell").dimension, share_of("CD34+")
    cd34_of_wbc = share_of("WBC", "CD34+")
    assert multiply(cd34_of_wbc, of_cd34) == share_of("WBC")
    wbc = divide(cells, share_of("WBC"))
    assert multiply(wbc, cd34_of_wbc) == divide(cells, of_cd34)
    assert multiply(multiply(wbc, cd34_of_wbc), of_cd34) == cells
    assert not answers(multiply(cells, share_of("CD34+", "WBC")), cells)


NAMES = {"cells": "cell", "volume": "mL", "weight": "kg", "time": "h", "toxin": "EU", "ratio": "1"}
OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def trees() -> st.SearchStrategy[str]:
    """Texts of formulas over the names, sound or not."""
    leaves = st.sampled_from([*NAMES, "2", "1 h", "50 kg", "0.5 %"])

    def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.one_of(
            st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"),
            st.tuples(inner, st.integers(-2, 3)).map(lambda parts: f"({parts[0]}) ** {parts[1]}"),
            st.tuples(st.sampled_from(["min", "max", "sum"]), inner).map(lambda parts: f"{parts[0]}({parts[1]})"),
        )

    return st.recursive(leaves, grown, max_leaves=6)


def with_pint(node: Node) -> PlainQuantity[Any]:
    """The value of a formula as pint computes it on its own, every name being 3 of its unit."""
    match node:
        case Constant():
            return _pint(node.value, node.unit)
        case Name():
            return _pint(Decimal(3), NAMES[node.name])
        case Power():
            power_of_it: PlainQuantity[Any] = with_pint(node.base) ** node.exponent
            return power_of_it
        case Operation():
            joined: PlainQuantity[Any] = OPERATORS[node.operator](with_pint(node.left), with_pint(node.right))
            return joined
        case Call():
            return with_pint(node.arguments[0])
        case _:
            return -with_pint(node.of)


def _pint(value: Decimal, unit: str) -> PlainQuantity[Any]:
    return registry().Quantity(value, {"1": "dimensionless", "%": "percent"}.get(unit, unit))


@given(trees())
@settings(max_examples=200)
def test_that_the_dimension_found_without_values_is_the_one_that_values_have(text: str) -> None:
    parsed = formula(text)
    dimensions = {name: _dimension(NAMES[name]) for name in parsed.names}
    static = dimension_of_node(parsed.root, dimensions)
    sound = not any(refusal.code == "UN-23" for refusal in against(parsed, dimensions, static))
    try:
        dynamic = with_pint(parsed.root)
    except DimensionalityError:
        assert not sound
        return
    except (ZeroDivisionError, ArithmeticError):
        return
    assert sound
    bases = {base.strip("[]"): int(Decimal(str(exponent))) for base, exponent in dynamic.dimensionality.items()}
    assert static == dimension_of(bases)


@given(trees())
@settings(max_examples=200)
def test_that_a_formula_that_is_sound_without_values_computes_what_pint_computes(text: str) -> None:
    parsed = formula(text)
    dimensions = {name: _dimension(NAMES[name]) for name in parsed.names}
    kind = next((each for each in KINDS.values() if each.dimension == dimension_of_node(parsed.root, dimensions)), None)
    if kind is None or kind.name == "temperature" or against(parsed, dimensions, kind.dimension):
        return
    result = evaluate(parsed, {name: Quantity(Decimal(3), NAMES[name]) for name in parsed.names}, kind.unit, kind.name)
    if isinstance(result, Refusal):
        assert result.code == "UN-26"
        return
    assert result.quantity is not None
    target = {"1": "dimensionless", "%": "percent"}.get(kind.unit, kind.unit)
    theirs = Fraction(with_pint(parsed.root).to(target).magnitude)
    ours = Fraction(result.quantity.value)
    assert abs(ours - theirs) <= abs(ours) / 10**18 + Fraction(1, 10**18)


def _dimension(text: str) -> Dimension:
    unit = parse_unit(text)
    assert unit is not None
    return unit.dimension
