"""What a test's result is: typed by the analyst, or the value of a row that a step measured or computed."""

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.judging import judge_result, quantity_of
from batchtrack.batch.questions.reading import read_result
from batchtrack.batch.questions.replicates import Counted, counted, read_replicates
from batchtrack.batch.questions.warnings import warnings_of_result
from batchtrack.batch.state import Batch
from batchtrack.product.model import TestDefinition
from batchtrack.refusals import Refusal, refuse


def reported(batch: Batch, test: TestDefinition, text: str, context: Context) -> Counted | tuple[Refusal, ...]:
    """What counts of a result, with its verdict; or every reason why it cannot be told."""
    if test.replicates is None:
        value = reported_value(batch, test, text, context)
        if isinstance(value, Refusal):
            return (value,)
        return Counted(value, judge_result(test, value), warnings=warnings_of_result(test, value))
    read = read_replicates(test, text, context)
    values = tuple(each for each in read if isinstance(each, Value))
    unread = tuple(each for each in read if isinstance(each, Refusal))
    return unread or counted(test, values, context.decimal_mark)


def reported_value(batch: Batch, test: TestDefinition, text: str, context: Context) -> Value | Refusal:
    """The value that is reported; where a step's row is the result, nothing else can be typed for it."""
    if test.field is None:
        return read_result(test, text, context)
    value = _row_value(batch, test.field)
    if value is None:
        return refuse("BA-91", test=test.label)
    if not text.strip():
        return value
    typed = read_result(test, text, context)
    if isinstance(typed, Refusal) or quantity_of(typed) == quantity_of(value):
        return typed if isinstance(typed, Refusal) else value
    return refuse("BA-92", test=test.label, value=f"{value.entered} {value.unit or ''}".strip())


def is_outdated(batch: Batch, test: TestDefinition) -> bool:
    """Whether the row that the result was taken from has changed since it was reported."""
    result = batch.test(test.id).result
    if test.field is None or result is None:
        return False
    value = _row_value(batch, test.field)
    return value is None or quantity_of(value) != quantity_of(result.value)


def _row_value(batch: Batch, field_id: str) -> Value | None:
    entry = batch.entry(field_id)
    return None if entry is None else entry.value
