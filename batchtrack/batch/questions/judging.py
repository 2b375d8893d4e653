"""A value against the limits of the version that the batch began with."""

from decimal import Decimal

from batchtrack.batch.events.parts import Judged, Standing, Value
from batchtrack.product.model import FieldDefinition, FieldType, TestDefinition
from batchtrack.refusals import Refusal
from batchtrack.units import VERBAL, Bound, Criterion, Judgement, Quantity, Verbal, Verdict, judge, parse_criterion

_STANDINGS = {
    Verdict.PASS: Standing.WITHIN,
    Verdict.FAIL: Standing.OUTSIDE,
    Verdict.UNDECIDED: Standing.UNDECIDED,
}


def quantity_of(value: Value) -> Quantity | None:
    """The number in a recorded value, None for times and words."""
    if value.number is None or value.unit is None:
        return None
    return Quantity(Decimal(value.number), value.unit, Bound(value.bound or "="))


def judge_field(field: FieldDefinition, value: Value) -> Judged | None:
    """The verdict on a row's value; None where the row has no limit."""
    if field.type in {FieldType.CHOICE, FieldType.YES_NO}:
        return _judge_choice(field, value)
    if field.limit is None and field.alert is None:
        return None
    quantity = quantity_of(value)
    return _judged(field.limit, field.alert, field.quantity, field.unit, quantity)


def judge_result(test: TestDefinition, value: Value) -> Judged | None:
    """The verdict on a test's result; None where the test is for information without criterion and alert."""
    if test.criterion is None and test.alert is None:
        return None
    result: Quantity | Verbal | None = quantity_of(value)
    if result is None and value.words is not None:
        result = Verbal(value.entered, value.words)
    return _judged(test.criterion, test.alert, test.quantity or VERBAL, test.unit, result)


def _judge_choice(field: FieldDefinition, value: Value) -> Judged | None:
    if not field.conforming or value.words is None:
        return None
    standing = Standing.WITHIN if value.words in field.conforming else Standing.OUTSIDE
    return Judged(standing=standing, value=value.words, rounded=None, criterion=", ".join(field.conforming))


def _judged(
    limit: str | None, alert: str | None, kind: str, unit: str, result: Quantity | Verbal | None
) -> Judged | None:
    judged = None if limit is None else judge(result, _criterion(limit, kind, unit))
    warned = None if alert is None else judge(result, _criterion(alert, kind, unit))
    shown = judged or warned
    if shown is None:
        return None
    return Judged(
        standing=_standing(judged, warned),
        value=shown.value,
        rounded=shown.rounded,
        criterion=shown.criterion,
        alert=None if warned is None else warned.criterion,
    )


def _standing(judged: Judgement | None, warned: Judgement | None) -> Standing:
    standing = Standing.WITHIN if judged is None else _STANDINGS[judged.verdict]
    if standing is Standing.WITHIN and warned is not None and warned.verdict is not Verdict.PASS:
        return Standing.ALERT
    return standing


def _criterion(text: str, kind: str, unit: str) -> Criterion:
    """The criterion of a checked product document.

    Raises:
        ValueError: the text is none; the static check refuses such a document.
    """
    criterion = parse_criterion(text, kind, unit)
    if isinstance(criterion, Refusal):
        raise ValueError(f"{text!r} is no criterion for {kind} in {unit}: {criterion.code}")  # noqa: TRY004 - a value
    return criterion
