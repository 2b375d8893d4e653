from decimal import Decimal

import pytest

from batchtrack.product.check import limits_let_through
from batchtrack.product.check.passing import Edge, passing
from batchtrack.product.model import Product
from batchtrack.units import Criterion, Quantity, Verdict, judge, parse_criterion

LIMITS = [
    (">= 70 %", "fraction", "%"),
    ("> 70 %", "fraction", "%"),
    ("<= 5 EU/kg/h", "endotoxin_rate", "EU/kg/h"),
    ("< 25 %", "fraction", "%"),
    ("4.0e8 .. 1.2e9 cell", "cell_count", "cell"),
    ("30 mL ± 10 %", "volume", "mL"),
    ("<= 30 min", "time", "min"),
    (">= -20", "temperature", "degC"),
    ("<= -20", "temperature", "degC"),
    ("0 .. 0", "counted_object", "label"),
]


def _criterion(text: str, kind: str, unit: str) -> Criterion:
    found = parse_criterion(text, kind, unit)
    assert isinstance(found, Criterion)
    return found


@pytest.mark.parametrize(("text", "kind", "unit"), LIMITS)
def test_that_the_edges_of_what_passes_are_those_of_the_judgement(text: str, kind: str, unit: str) -> None:
    criterion = _criterion(text, kind, unit)
    found = passing("x", criterion)
    for edge, outward in ((found.low, -1), (found.high, 1)):
        if edge is not None:
            step = max(abs(edge.value), Decimal(1)) * Decimal("1e-9") * outward
            assert _passes(criterion, edge, Decimal(0)) == edge.included
            assert not _passes(criterion, edge, step)
            if found.low != found.high:
                assert _passes(criterion, edge, -step)


def _passes(criterion: Criterion, edge: Edge, further: Decimal) -> bool:
    return judge(Quantity(edge.value + further, edge.unit), criterion).verdict is Verdict.PASS


def test_that_rounding_by_more_than_one_per_cent_is_told() -> None:
    assert passing("x", _criterion("<= 5 EU/kg/h", "endotoxin_rate", "EU/kg/h")).is_widened
    assert not passing("x", _criterion("<= 5.0 EU/kg/h", "endotoxin_rate", "EU/kg/h")).is_widened
    assert not passing("x", _criterion("< 5 EU/kg/h", "endotoxin_rate", "EU/kg/h")).is_widened
    assert not passing("x", _criterion("<= 30 min", "time", "min")).is_widened


def test_that_every_numeric_limit_of_a_product_is_listed(small_product: Product) -> None:
    listed = {found.name: found.limit for found in limits_let_through(small_product)}
    assert listed == {
        "weight": "30 .. 200",
        "cells": ">= 1.0",
        "dose": "1e8 .. 1.2e9",
        "filled": "30 mL ± 10 %",
        "rate": "<= 5.0",
        "volume": "30 mL ± 10 %",
    }
