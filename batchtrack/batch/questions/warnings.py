"""Slips that a value looks like: told when it is entered or computed, kept with it, and never in the way."""

from collections.abc import Mapping
from itertools import chain

from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldDefinition, Product, TestDefinition
from batchtrack.refusals import Refusal, sentence, way_out
from batchtrack.units import Criterion, Known, Quantity, Trap, judge, parse_criterion, parse_trap, sentinel, sprung
from batchtrack.units import trimming as trims


def warnings_of(product: Product, batch: Batch, field: FieldDefinition, value: Value) -> tuple[str, ...]:
    """The warnings about a row's value, in words; none for words and times."""
    quantity = quantity_of(value)
    if quantity is None:
        return ()
    traps = [trap for text in field.traps if isinstance(trap := parse_trap(text), Trap)]
    found = chain(
        [sentinel(quantity) if value.figures is not None else None],
        (sprung(trap, quantity, _known(product, batch, trap)) for trap in traps),
        [_trimmed(field, quantity)],
    )
    return tuple(_worded(slip) for slip in found if slip is not None)


def warnings_of_result(test: TestDefinition, value: Value) -> tuple[str, ...]:
    """The warnings about a result; none where a step's row holds it, since the row was warned about."""
    quantity = None if test.field is not None or value.figures is None else quantity_of(value)
    slip = None if quantity is None else sentinel(quantity)
    return () if slip is None else (_worded(slip),)


def _worded(slip: Refusal) -> str:
    return f"{sentence(slip)} {way_out(slip)}"


def _known(product: Product, batch: Batch, trap: Trap) -> Mapping[str, Known]:
    known: dict[str, Known] = {}
    for name in trap.names:
        entry = batch.entry(name)
        quantity = None if entry is None or entry.value is None else quantity_of(entry.value)
        if quantity is not None:
            known[name] = Known(product.field(name)[1].label, quantity)
    return known


def _trimmed(field: FieldDefinition, quantity: Quantity) -> Refusal | None:
    criterion = None if field.limit is None else parse_criterion(field.limit, field.quantity, field.unit)
    return trims(quantity, judge(quantity, criterion)) if isinstance(criterion, Criterion) else None
