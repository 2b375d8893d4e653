"""Computed values: worked out as soon as everything is known, again when an input changes, and kept."""

from collections.abc import Mapping
from decimal import Decimal

from batchtrack.batch.events.entries import ValueComputed
from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.dependence import computed_fields, formula_of
from batchtrack.batch.questions.judging import judge_field, quantity_of
from batchtrack.batch.questions.showing import show_derivation
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldDefinition, Product, StepDefinition
from batchtrack.refusals import Refusal
from batchtrack.units import Derivation, Formula, NumberField, Quantity, evaluate, read

Inputs = Mapping[str, Quantity]


def recompute(product: Product, draft: Draft) -> tuple[tuple[StepDefinition, FieldDefinition], ...]:
    """Add each computed value that is new or has changed; the rows that changed, in the document's order."""
    return tuple(
        (step, field) for step, field in computed_fields(product) if _computed_anew(product, draft, step, field)
    )


def _computed_anew(product: Product, draft: Draft, step: StepDefinition, field: FieldDefinition) -> bool:
    formula = formula_of(field)
    inputs, planned = _inputs(product, draft.batch, formula)
    if inputs is None:
        return _forgotten(draft, step, field)
    if _known(draft.batch, field, inputs, planned):
        return False
    outcome = evaluate(formula, inputs, field.unit, field.quantity)
    lines = () if isinstance(outcome, Refusal) else show_derivation(product, outcome.to_lines(), planned)
    draft.add(_event(step, field, outcome, lines, inputs, planned))
    return True


def _forgotten(draft: Draft, step: StepDefinition, field: FieldDefinition) -> bool:
    """A value whose inputs can no longer be told is no longer told either."""
    entry = draft.batch.entry(field.id)
    if entry is None or not entry.inputs:
        return False
    value = Value(entered="")
    judged = judge_field(field, value)
    draft.add(
        ValueComputed(step=step.id, field=field.id, value=value, judged=judged, derivation=(), inputs=(), planned=())
    )
    return True


def _inputs(product: Product, batch: Batch, formula: Formula) -> tuple[Inputs | None, tuple[str, ...]]:
    """The values of a formula's names, None if one is missing, and which of them are planned ones."""
    found: dict[str, Quantity] = {}
    planned: list[str] = []
    for name in sorted(formula.names):
        known = value_of_name(product, batch, name)
        if known is None:
            known = planned_value(product, name)
            planned.append(name)
        if known is None:
            return None, ()
        found[name] = known
    return found, tuple(planned)


def value_of_name(product: Product, batch: Batch, name: str) -> Quantity | None:
    """The recorded number of a field or a test, None while there is none."""
    if product.has_field(name):
        entry = batch.entry(name)
        return None if entry is None or entry.value is None else quantity_of(entry.value)
    result = batch.test(name).result
    return None if result is None else quantity_of(result.value)


def planned_value(product: Product, name: str) -> Quantity | None:
    """The value that the document plans for a field until the actual one is known."""
    if not product.has_field(name):
        return None
    field = product.field(name)[1]
    if field.planned is None:
        return None
    reading = read(field.planned, NumberField(field.quantity, field.unit))
    return None if isinstance(reading, Refusal) else reading.quantity


def _event(
    step: StepDefinition,
    field: FieldDefinition,
    outcome: Derivation | Refusal,
    lines: tuple[str, ...],
    inputs: Inputs,
    planned: tuple[str, ...],
) -> ValueComputed:
    quantity = None if isinstance(outcome, Refusal) else outcome.quantity
    value = _value(quantity)
    return ValueComputed(
        step=step.id,
        field=field.id,
        value=value,
        judged=judge_field(field, value),
        derivation=lines,
        inputs=_texts(inputs),
        planned=planned,
    )


def _value(quantity: Quantity | None) -> Value:
    if quantity is None:
        return Value(entered="")
    return Value(
        entered=_plain(quantity.value),
        number=str(quantity.value),
        unit=quantity.unit,
        bound=quantity.bound.value,
    )


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def _texts(inputs: Inputs) -> tuple[str, ...]:
    return tuple(f"{name} = {value.bound.value} {value.value} {value.unit}" for name, value in inputs.items())


def _known(batch: Batch, field: FieldDefinition, inputs: Inputs, planned: tuple[str, ...]) -> bool:
    """Whether the value on record was worked out from the very same inputs."""
    entry = batch.entry(field.id)
    return entry is not None and (entry.inputs, entry.planned) == (_texts(inputs), planned)
