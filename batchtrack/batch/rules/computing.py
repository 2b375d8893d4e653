"""Computed values: worked out as soon as everything is known, again when an input changes, and kept."""

from batchtrack.batch.events.entries import ValueComputed
from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.dependence import Place, computed_fields, formula_of
from batchtrack.batch.questions.judging import judge_field
from batchtrack.batch.questions.taking import Taken, taken_in
from batchtrack.batch.questions.warnings import warnings_of
from batchtrack.batch.questions.ways import lines_of, way_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldDefinition, Product, StepDefinition
from batchtrack.refusals import Refusal, sentence, way_out
from batchtrack.units import Derivation, Formula, Quantity, evaluate


def recompute(product: Product, draft: Draft) -> tuple[tuple[StepDefinition, FieldDefinition], ...]:
    """Add each computed value that is new or has changed; the rows that changed, in the document's order."""
    return tuple(
        (step, field) for step, field in computed_fields(product) if _computed_anew(product, draft, step, field)
    )


def _computed_anew(product: Product, draft: Draft, step: StepDefinition, field: FieldDefinition) -> bool:
    formula = formula_of(draft.batch, field)
    taken = None if formula is None else taken_in(product, draft.batch, field, formula)
    if formula is None or taken is None:
        return _forgotten(draft, step, field)
    if _known(draft.batch, field, taken):
        return False
    draft.add(_worked_out(product, draft.batch, (step, field), formula, taken))
    return True


def computed(product: Product, batch: Batch, step: StepDefinition, field: FieldDefinition) -> ValueComputed:
    """A computed row as it is worked out from the batch as it stands, whatever is on record of it."""
    formula = formula_of(batch, field)
    taken = None if formula is None else taken_in(product, batch, field, formula)
    if formula is None or taken is None:
        return _untold(step, field)
    return _worked_out(product, batch, (step, field), formula, taken)


def _worked_out(product: Product, batch: Batch, place: Place, formula: Formula, taken: Taken) -> ValueComputed:
    step, field = place
    outcome = evaluate(formula, taken.values, field.unit, field.quantity, taken.kinds)
    value = _value(None if isinstance(outcome, Refusal) else outcome.quantity)
    return ValueComputed(
        step=step.id,
        field=field.id,
        value=value,
        judged=judge_field(field, value),
        derivation=_lines(product, field, outcome, taken),
        inputs=taken.texts,
        planned=taken.planned,
        warnings=warnings_of(product, batch, field, value),
        way=None if isinstance(outcome, Refusal) else way_of(field, outcome, taken),
    )


def _lines(product: Product, field: FieldDefinition, outcome: Derivation | Refusal, taken: Taken) -> tuple[str, ...]:
    if isinstance(outcome, Refusal):
        return (f"{sentence(outcome)} {way_out(outcome)}",)
    return lines_of(product, field, outcome, taken)


def _forgotten(draft: Draft, step: StepDefinition, field: FieldDefinition) -> bool:
    """A value whose inputs can no longer be told is no longer told either."""
    entry = draft.batch.entry(field.id)
    if entry is None or not entry.inputs:
        return False
    draft.add(_untold(step, field))
    return True


def _untold(step: StepDefinition, field: FieldDefinition) -> ValueComputed:
    value = Value(entered="")
    judged = judge_field(field, value)
    return ValueComputed(step=step.id, field=field.id, value=value, judged=judged, derivation=(), inputs=(), planned=())


def _value(quantity: Quantity | None) -> Value:
    if quantity is None:
        return Value(entered="")
    return Value(
        entered=f"{quantity.value:f}",
        number=str(quantity.value),
        unit=quantity.unit,
        bound=quantity.bound.value,
    )


def _known(batch: Batch, field: FieldDefinition, taken: Taken) -> bool:
    """Whether the value on record was worked out from the very same inputs."""
    entry = batch.entry(field.id)
    return entry is not None and (entry.inputs, entry.planned) == (taken.texts, taken.planned)
