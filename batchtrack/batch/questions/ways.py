"""Why a computed value is what it is: in lines for screens and papers, and in parts for the record."""

from batchtrack.batch.events.parts import Input, Operation, Way
from batchtrack.batch.questions.showing import show_derivation
from batchtrack.batch.questions.taking import Taken, number_of
from batchtrack.product.model import FieldDefinition, Product
from batchtrack.units import Criterion, Derivation, Judgement, Quantity, Reading, judge, judged_lines, parse_criterion


def lines_of(product: Product, field: FieldDefinition, outcome: Derivation, taken: Taken) -> tuple[str, ...]:
    """The derivation line by line: formula, answers, inputs as typed, operations, rounding, criterion, verdict."""
    formula, *steps = show_derivation(product, outcome.to_lines(), taken.planned)
    answers = (f"{product.field(name)[1].label}: {said}" for name, said in taken.answers.items())
    judged = _judged(field, outcome.quantity)
    return (formula, *answers, *steps, *(() if judged is None else judged_lines(*judged)))


def way_of(field: FieldDefinition, outcome: Derivation, taken: Taken) -> Way:
    """The same in parts."""
    judged = _judged(field, outcome.quantity)
    return Way(
        formula=outcome.formula,
        stated=tuple(f"{name} = {said}" for name, said in taken.answers.items()),
        inputs=tuple(_input(name, value, taken) for name, value in taken.values.items()),
        operations=tuple(
            Operation(label=step.label, expression=step.expression, result=step.result, converted=step.converted)
            for step in outcome.steps
        ),
        undecided=None if outcome.undecided is None else outcome.undecided.code,
        rounding=None if judged is None else judged[0].rule,
    )


def _input(name: str, value: Quantity | Reading, taken: Taken) -> Input:
    number = number_of(value)
    return Input(
        name=name,
        entered=value.entered if isinstance(value, Reading) else None,
        value=f"{number.value:f}",
        unit=number.unit,
        bound=number.bound.value,
        planned=name in taken.planned,
    )


def _judged(field: FieldDefinition, quantity: Quantity | None) -> tuple[Judgement, Criterion] | None:
    """The judgement by the limit, else by the alert."""
    text = field.limit or field.alert
    criterion = None if text is None else parse_criterion(text, field.quantity, field.unit)
    return (judge(quantity, criterion), criterion) if isinstance(criterion, Criterion) else None
