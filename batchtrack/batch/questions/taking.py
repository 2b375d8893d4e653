"""What a computed value takes in: recorded values and results as typed, planned ones until then, and answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.dependence import stated_by
from batchtrack.batch.questions.judging import quantity_of
from batchtrack.batch.questions.showing import show_value
from batchtrack.batch.state import Batch
from batchtrack.product.model import FieldDefinition, Product
from batchtrack.refusals import Refusal
from batchtrack.units import Formula, NumberField, Quantity, Reading, read


@dataclass(frozen=True, slots=True)
class Taken:
    """The inputs of a computation.

    Attributes:
        values: by name; a reading where the value was typed.
        kinds: of the values, by name.
        planned: names of values that are planned ones.
        answers: by id of the row what it says, as shown.
    """

    values: Mapping[str, Quantity | Reading]
    kinds: Mapping[str, str]
    planned: tuple[str, ...]
    answers: Mapping[str, str]

    @property
    def texts(self) -> tuple[str, ...]:
        """Each input as the record compares it: a computation is done anew only where one of these changed."""
        numbers = ((name, number_of(value)) for name, value in self.values.items())
        said = (f"{name} = {answer}" for name, answer in self.answers.items())
        return (*(f"{name} = {one.bound.value} {one.value} {one.unit}" for name, one in numbers), *said)


def taken_in(product: Product, batch: Batch, field: FieldDefinition, formula: Formula) -> Taken | None:
    """The inputs of a formula, None while one is missing."""
    values: dict[str, Quantity | Reading] = {}
    planned: list[str] = []
    for name in sorted(formula.names):
        known: Quantity | Reading | None = _recorded(product, batch, name)
        if known is None:
            known = planned_value(product, name)
            planned.append(name)
        if known is None:
            return None
        values[name] = known
    answers = {name: _answer(batch, name) for name in stated_by(field)}
    if not all(answers.values()):
        return None
    return Taken(values, {name: _kind(product, name) for name in values}, tuple(planned), answers)


def _kind(product: Product, name: str) -> str:
    """The kind of a number by the name of its field or test."""
    return (product.field(name)[1] if product.has_field(name) else product.test(name)).quantity


def number_of(value: Quantity | Reading) -> Quantity:
    """The value without what was typed."""
    return value.quantity if isinstance(value, Reading) else value


def _recorded(product: Product, batch: Batch, name: str) -> Quantity | Reading | None:
    """The recorded number of a field or a test, None while there is none."""
    if product.has_field(name):
        entry = batch.entry(name)
        return None if entry is None or entry.value is None else _read(entry.value)
    result = batch.test(name).result
    return None if result is None else _read(result.value)


def _read(value: Value) -> Quantity | Reading | None:
    quantity = quantity_of(value)
    if quantity is None or value.figures is None:
        return quantity
    return Reading(value.entered, quantity, value.figures)


def _answer(batch: Batch, name: str) -> str:
    entry = batch.entry(name)
    return "" if entry is None or entry.value is None else show_value(entry.value, "", ".")


def planned_value(product: Product, name: str) -> Quantity | None:
    """The value that the document plans for a field until the actual one is known."""
    if not product.has_field(name):
        return None
    field = product.field(name)[1]
    if field.planned is None:
        return None
    reading = read(field.planned, NumberField(field.quantity, field.unit))
    return None if isinstance(reading, Refusal) else reading.quantity
