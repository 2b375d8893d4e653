"""Computations as the rows of one step, so that all that is said of rows is said of them too."""

from dataclasses import replace
from typing import Final

from batchtrack.product.building.fields import build_field
from batchtrack.product.building.names import Names
from batchtrack.product.model import (
    CertificateTexts,
    FieldDefinition,
    FieldType,
    Product,
    StepDefinition,
    Verification,
)
from batchtrack.product.problems import Lines, Problem, in_order
from batchtrack.product.schema.computations import WrittenComputations

_STEP: Final = "computations"


def build_computations(
    written: WrittenComputations, lines: Lines, file: str, fingerprint: str
) -> Product | tuple[Problem, ...]:
    """The rows of a collection of computations, or every name in it that is missing; arguments as for a product."""
    names = Names(file, lines, written.quantities, written.origins)
    rules = tuple(replace(build_field(rule, names, ("rules", rule.id)), dose=True) for rule in written.rules)
    asked = tuple(build_field(row, names, ("questions", row.id)) for row in written.questions)
    product = Product(
        code=_STEP.upper(),
        version=written.version,
        title=written.computations,
        fingerprint=fingerprint,
        demonstration=written.demonstration,
        roles={},
        clocks=(),
        steps=(_step(written.computations, (*_measured(written, rules), *asked, *rules)),),
        tests=(),
        stages=(),
        certificate=CertificateTexts({}),
        order=_STEP,
    )
    return in_order(names.problems) or product


def _measured(written: WrittenComputations, rules: tuple[FieldDefinition, ...]) -> tuple[FieldDefinition, ...]:
    """The quantities that no rule computes."""
    computed = {rule.id for rule in rules}
    return tuple(
        FieldDefinition(name, row.label, FieldType.QUANTITY, row.kind, row.unit, planned=row.planned, traps=row.traps)
        for name, row in written.quantities.items()
        if name not in computed
    )


def _step(title: str, rows: tuple[FieldDefinition, ...]) -> StepDefinition:
    return StepDefinition(_STEP, _STEP, title, "", (), "", Verification.NONE, "", fields=rows)
