"""A body weight that a value is computed from carries its kind, actual or ideal, and its date."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.model import FieldDefinition, FieldType, Product
from batchtrack.refusals import refuse
from batchtrack.units import BODY_WEIGHT, Formula, parse_formula

_DATES: Final = frozenset({FieldType.TIME, FieldType.TEXT})


def weights_told(facts: Facts) -> Iterator[Finding]:
    """Each value computed from a body weight states or asks for its kind and states its date, or the weight does."""
    for step in facts.product.steps:
        for row in step.fields:
            for weight in _weights_in(facts.product, row):
                told = _types(facts.product, row) | _types(facts.product, weight)
                if FieldType.CHOICE not in told or not told & _DATES:
                    yield Finding(refuse("PR-27", field=row.id, weight=weight.id), field_path(step, row))


def _weights_in(product: Product, row: FieldDefinition) -> Iterator[FieldDefinition]:
    formulas = [formula for text in row.every_formula if isinstance(formula := parse_formula(text), Formula)]
    for name in sorted({name for formula in formulas for name in formula.names}):
        used = product.field(name)[1] if product.has_field(name) else None
        if used is not None and used.quantity == BODY_WEIGHT:
            yield used


def _types(product: Product, row: FieldDefinition) -> set[FieldType]:
    """The types of the rows that a row states or asks."""
    told = (*row.states, *([row.asks] if row.asks else ()))
    return {product.field(name)[1].type for name in told if product.has_field(name)}
