"""An alert is the inner limit: whatever it lets through, the limit lets through."""

from collections.abc import Iterator
from decimal import Decimal

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.check.limits import is_unit
from batchtrack.product.model import FieldDefinition, TestDefinition
from batchtrack.refusals import refuse
from batchtrack.units import Criterion, End, Quantity, convert, parse_criterion


def alerts_inside(facts: Facts) -> Iterator[Finding]:
    """Each alert lies inside the limit of its field or the criterion of its test."""
    for step in facts.product.steps:
        for row in step.fields:
            if row.type in NUMBERS and is_unit(row.quantity, row.unit) and not _is_inside(row, row.limit):
                yield Finding(refuse("PR-59", name=row.id), (*field_path(step, row), "alert"))
    for test in facts.product.tests:
        if is_unit(test.quantity, test.unit) and not _is_inside(test, test.criterion):
            yield Finding(refuse("PR-59", name=test.id), ("tests", test.id, "alert"))


def _is_inside(row: FieldDefinition | TestDefinition, outer: str | None) -> bool:
    limit, alert = _criterion(row, outer), _criterion(row, row.alert)
    if limit is None or alert is None:
        return True
    low = _at(limit.low, limit) is None or _reaches(_at(alert.low, limit), _at(limit.low, limit))
    high = _at(limit.high, limit) is None or _reaches(_at(limit.high, limit), _at(alert.high, limit))
    return low and high


def _criterion(row: FieldDefinition | TestDefinition, text: str | None) -> Criterion | None:
    found = parse_criterion(text, row.quantity, row.unit) if text is not None else None
    return found if isinstance(found, Criterion) and not found.words else None


def _at(end: End | None, criterion: Criterion) -> Decimal | None:
    return None if end is None else convert(Quantity(end.value, end.unit), criterion.unit, criterion.kind).value


def _reaches(upper: Decimal | None, lower: Decimal | None) -> bool:
    return upper is not None and lower is not None and upper >= lower
