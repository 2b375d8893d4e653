"""What is on record of a value beside what this version of the program works out of the same entries.

Nothing is ever computed again on reading. This is asked for by itself, by whoever wants to know whether newer software
would have judged otherwise.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from batchtrack.batch.context import Fact
from batchtrack.batch.events.entries import EntryCorrected, EntryRecorded, EntryRetyped, ValueComputed
from batchtrack.batch.events.parts import Judged, Value
from batchtrack.batch.events.results import ResultCorrected, ResultRecorded
from batchtrack.batch.events.steps import WindowJudged
from batchtrack.batch.folding import begin, evolve
from batchtrack.batch.questions.judging import judge_field, judge_result
from batchtrack.batch.questions.replicates import counted
from batchtrack.batch.rules.computing import computed
from batchtrack.batch.rules.windows import judged_window
from batchtrack.batch.state import Batch
from batchtrack.events import Event
from batchtrack.product.model import Product, TestDefinition

_NOTHING = "nothing"
_POINT = "."


@dataclass(frozen=True, slots=True)
class WorkedOutOtherwise:
    """A difference.

    Attributes:
        version: of the event in the batch's stream.
        row: label of the row, test or window.
        recorded: what the event says; now: what this version works out.
    """

    version: int
    row: str
    recorded: str
    now: str


def otherwise(product: Product, facts: Iterable[Fact]) -> Iterator[WorkedOutOtherwise]:
    """Every verdict and computed value that this version would word, judge or compute in another way."""
    batch: Batch | None = None
    for fact in facts:
        if batch is None:
            batch = begin(fact)
            continue
        row, recorded, now = _compared(product, batch, fact.event)
        if recorded != now:
            yield WorkedOutOtherwise(fact.version, row, recorded, now)
        batch = evolve(batch, fact)


def _compared(product: Product, batch: Batch, event: Event) -> tuple[str, str, str]:
    match event:
        case EntryRecorded() | EntryRetyped() | EntryCorrected():
            field = product.field(event.field)[1]
            return field.label, _verdict(event.judged), _verdict(judge_field(field, event.value))
        case ResultRecorded() | ResultCorrected():
            test = product.test(event.test)
            return test.label, _result(event.value, event.judged), _result(*_again(test, event))
        case ValueComputed():
            step, field = product.field(event.field)
            return field.label, _value(event), _value(computed(product, batch, step, field))
        case WindowJudged():
            again = judged_window(product, batch, product.step(event.step), event.clock)
            return event.clock, _window(event), _NOTHING if again is None else _window(again)
        case _:
            return "", "", ""


def _again(test: TestDefinition, event: ResultRecorded | ResultCorrected) -> tuple[Value, Judged | None]:
    if not event.replicates:
        return event.value, judge_result(test, event.value)
    found = counted(test, event.replicates, _POINT)
    return found.value, found.judged


def _result(value: Value, judged: Judged | None) -> str:
    return f"{value.bound or ''}{value.number or value.entered}, {_verdict(judged)}"


def _verdict(judged: Judged | None) -> str:
    if judged is None:
        return "no verdict"
    compared = judged.value if judged.rounded is None else f"{judged.rounded} (of {judged.value})"
    return f"{judged.standing.value}: {compared} against {judged.criterion}, alert {judged.alert or 'none'}"


def _value(event: ValueComputed) -> str:
    shown: Value = event.value
    told = f"{shown.bound or ''}{shown.entered or _NOTHING} {shown.unit or ''}".strip()
    return " | ".join((told, _verdict(event.judged), *event.derivation))


def _window(event: WindowJudged) -> str:
    return f"{event.elapsed} s of {event.allowed} s, {'kept' if event.kept else 'exceeded'}"
