"""What a deviation is about, in one line: its values with their units, its limits as printed."""

from collections.abc import Mapping

from batchtrack.batch.events.deviations import Cause
from batchtrack.product.model import Product
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.showing import show_compared

Measure = tuple[str, str]
"""Kind of quantity and unit."""


def what_happened(
    product: Product, cause: Cause, values: Mapping[str, str], words: str | None, test: str | None, decimal_mark: str
) -> str:
    """The line of a deviation; the record holds its values bare, the product document says their unit."""
    readable = dict(values)
    measure, limit = _measure(product, cause, values, test)
    if measure is not None:
        readable["value"], readable[limit] = show_compared(values["value"], values[limit], *measure, decimal_mark)
    return cause_words(cause, readable, words)


def _measure(product: Product, cause: Cause, values: Mapping[str, str], test: str | None) -> tuple[Measure | None, str]:
    """In what the value was measured, and under which name its limit stands."""
    if cause is Cause.RESULT_OUTSIDE_CRITERION and test is not None:
        definition = product.test(test)
        return (definition.quantity, definition.unit), "criterion"
    if cause is Cause.VALUE_OUTSIDE_LIMIT:
        rows = (field for step in product.steps for field in step.fields if field.label == values.get("row"))
        return next(((field.quantity, field.unit) for field in rows), None), "limit"
    return None, ""
