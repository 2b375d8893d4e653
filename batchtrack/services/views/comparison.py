"""One batch beside the last ones of its product: each numeric result and each yield as a small series."""

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.product.model import FieldDefinition, Product, TestDefinition
from batchtrack.readmodels.batches import UNREADABLE
from batchtrack.readmodels.tables import BATCH
from batchtrack.refusals import Refusal
from batchtrack.services.showing import show_limit, show_value
from batchtrack.services.views.shapes.comparison import Dot, Series
from batchtrack.services.workplace import Workplace
from batchtrack.units import Quantity, convert, parse_criterion, show
from batchtrack.units.control_limits import control_limits

LAST: Final = 20
_YIELD: Final = "recovery"
_PERCENT: Final = Decimal(100)
_FIGURES: Final = 3
"""Enough to compare by; the record has every digit."""

_Row = TestDefinition | FieldDefinition
_Value = Callable[[Batch], Decimal | None]


def comparison(workplace: Workplace, batch_id: str) -> tuple[Series, ...]:
    """The series of every numeric result and yield that this batch has a value of.

    Raises:
        Refused: there is no such batch (SV-20), or an entry of one of them cannot be read (SV-08).
    """
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        product = workplace.product(connection, batch)
        others = [workplace.batch(connection, other) for other in _last(connection, batch)]
    mark = workplace.site.decimal_mark
    return tuple(_series_of(product, batch, others, mark))


def _last(connection: Connection, batch: Batch) -> list[str]:
    """The batches of the product that were ordered before this one, the oldest first."""
    wanted = (
        select(BATCH.c.batch)
        .where(
            BATCH.c.product == batch.product,
            BATCH.c.batch != batch.id,
            BATCH.c.ordered_at <= batch.ordered.at,
            BATCH.c.standing != UNREADABLE,
        )
        .order_by(BATCH.c.ordered_at.desc(), BATCH.c.batch.desc())
        .limit(LAST)
    )
    return list(reversed(list(connection.execute(wanted).scalars())))


def _series_of(product: Product, batch: Batch, others: list[Batch], mark: str) -> Iterator[Series]:
    for test in product.tests:
        if test.quantity:
            yield from _series(test, others, batch, mark, partial(_result, test))
    for step in product.steps:
        for field in step.fields:
            if _YIELD in field.traps:
                yield from _series(field, others, batch, mark, partial(_entry, field))


def _series(row: _Row, others: list[Batch], batch: Batch, mark: str, value_of: _Value) -> Iterator[Series]:
    own, said = value_of(batch), _said(row, batch, mark)
    if own is None:
        return
    criterion = row.criterion if isinstance(row, TestDefinition) else row.limit
    dots = tuple(Dot(each.id, value) for each in others if (value := value_of(each)) is not None)
    low, high = _limits(criterion, row.quantity, row.unit)
    most = _PERCENT if row.unit.startswith("%") else None
    control = control_limits([dot.value for dot in dots], Decimal(0), most)
    yield Series(
        id=row.id,
        label=row.label,
        unit=row.unit,
        shown=said,
        usual=""
        if control is None
        else f"{_shown(control.low, row.unit, mark)} to {_shown(control.high, row.unit, mark)}",
        dots=dots,
        own=own,
        control=control,
        low=low,
        high=high,
        limit=show_limit(criterion, row.quantity, row.unit, mark),
    )


def _limits(text: str | None, kind: str, unit: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a criterion in the row's own unit."""
    criterion = None if text is None else parse_criterion(text, kind, unit)
    if criterion is None or isinstance(criterion, Refusal):
        return None, None
    low, high = (
        None if end is None else convert(Quantity(end.value, end.unit), unit, kind).value
        for end in (criterion.low, criterion.high)
    )
    return low, high


def _result(test: TestDefinition, batch: Batch) -> Decimal | None:
    result = batch.test(test.id).result
    quantity = None if result is None else quantity_of(result.value)
    return None if quantity is None else convert(quantity, test.unit, test.quantity).value


def _entry(field: FieldDefinition, batch: Batch) -> Decimal | None:
    entry = batch.entry(field.id)
    quantity = None if entry is None or entry.value is None else quantity_of(entry.value)
    return None if quantity is None else convert(quantity, field.unit, field.quantity).value


def _said(row: _Row, batch: Batch, mark: str) -> str:
    """This batch's value as reported, with its ``<`` and its digits; a computed one to as many as charts compare by."""
    if isinstance(row, TestDefinition):
        result = batch.test(row.id).result
        value = None if result is None else result.value
    else:
        entry = batch.entry(row.id)
        value = None if entry is None else entry.value
    quantity = None if value is None else quantity_of(value)
    if value is None or quantity is None:
        return ""
    computed = value.figures is None or value.figures > _FIGURES + 1
    return (
        _shown(convert(quantity, row.unit, row.quantity).value, row.unit, mark)
        if computed
        else show_value(value, "", mark)
    )


def _shown(value: Decimal, unit: str, mark: str) -> str:
    place = Decimal((0, (1,), value.adjusted() - _FIGURES + 1))
    short = value.quantize(place, rounding=ROUND_HALF_UP) if value else value
    return show(Quantity(short, unit), decimal_mark=mark)
