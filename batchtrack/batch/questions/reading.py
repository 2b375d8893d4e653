"""What was typed into a row, read as the row's type demands."""

from typing import cast

from batchtrack.batch.context import Context
from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.times import read_time
from batchtrack.product.model import FieldDefinition, FieldType, Product, TestDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.units import DecimalMark, NumberField, Reading, read, read_verbal

YES_NO = ("yes", "no")


def may_lie_ahead(product: Product, field_id: str) -> bool:
    """Whether a time of this row is one agreed upon: the order alone speaks of what is still to come."""
    return product.field(field_id)[0].id == product.order


def read_entry(
    field: FieldDefinition, text: str, zone: str | None, context: Context, *, ahead: bool = False
) -> Value | Refusal:
    """The value that a row's text means, or why it cannot be told; a time lies ahead only where ``ahead`` says so."""
    match field.type:
        case FieldType.QUANTITY:
            return read_number(text, field.quantity, field.unit, context)
        case FieldType.TIME:
            return _read_time(text, zone or context.zone, context, ahead=ahead)
        case FieldType.CHOICE:
            return _read_choice(field, text, field.choices)
        case FieldType.YES_NO:
            return _read_choice(field, text, YES_NO)
        case FieldType.TEXT:
            return _read_text(field, text)
        case FieldType.COMPUTED:
            return refuse("BA-65", row=field.label)


def read_result(test: TestDefinition, text: str, context: Context) -> Value | Refusal:
    """The value that a typed result means: a number, or one of the test's words."""
    if not test.quantity:
        verbal = read_verbal(text, test.words)
        if isinstance(verbal, Refusal):
            return verbal
        return Value(entered=verbal.entered, words=verbal.word)
    return read_number(text, test.quantity, test.unit, context)


def read_number(text: str, kind: str, unit: str, context: Context) -> Value | Refusal:
    """A number with its unit, as typed and as read in the site's notation."""
    mark = cast("DecimalMark", context.decimal_mark)
    reading = read(text, NumberField(kind, unit, mark, m_is_million=context.m_is_million))
    return reading if isinstance(reading, Refusal) else value_of(reading)


def value_of(reading: Reading) -> Value:
    """A reading as it stands in the record."""
    return Value(
        entered=reading.entered,
        number=str(reading.quantity.value),
        unit=reading.quantity.unit,
        bound=reading.quantity.bound.value,
        figures=reading.figures,
    )


def _read_time(text: str, zone: str, context: Context, *, ahead: bool) -> Value | Refusal:
    moment = read_time(text, zone, context.now, ahead=ahead)
    if isinstance(moment, Refusal):
        return moment
    return Value(entered=text, moment=moment, zone=zone)


def _read_choice(field: FieldDefinition, text: str, choices: tuple[str, ...]) -> Value | Refusal:
    if text not in choices:
        return refuse("BA-66", row=field.label, text=text, choices=", ".join(choices))
    return Value(entered=text, words=text)


def _read_text(field: FieldDefinition, text: str) -> Value | Refusal:
    if not text.strip():
        return refuse("BA-67", row=field.label)
    return Value(entered=text, words=text.strip())
