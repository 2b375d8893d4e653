"""Each field says what its type needs and nothing that its type cannot hold."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.model import FieldDefinition, FieldType
from batchtrack.refusals import Refusal, refuse

NUMBERS: Final = frozenset({FieldType.QUANTITY, FieldType.COMPUTED})
_YES_NO: Final = ("yes", "no")


def fields_complete(facts: Facts) -> Iterator[Finding]:
    """Formulas, limits, choices and conforming answers stand where they belong."""
    for step in facts.product.steps:
        for row in step.fields:
            path = field_path(step, row)
            yield from (Finding(cause, (*path, key)) for cause, key in _misfits(row))


def _misfits(row: FieldDefinition) -> Iterator[tuple[Refusal, str]]:
    if (row.type is FieldType.COMPUTED) != bool(row.every_formula):
        yield refuse("PR-41", field=row.id), "formula"
    if row.type not in NUMBERS and (row.limit is not None or row.alert is not None):
        yield refuse("PR-42", field=row.id), "in" if row.limit is not None else "alert"
    if (row.type is FieldType.CHOICE) != bool(row.choices):
        yield refuse("PR-43", field=row.id), "choices"
    if row.planned is not None and row.type is not FieldType.QUANTITY:
        yield refuse("PR-45", field=row.id), "planned"
    offered = _YES_NO if row.type is FieldType.YES_NO else row.choices
    for answer in row.conforming:
        if answer not in offered:
            yield refuse("PR-44", field=row.id, answer=answer), "conforming"
