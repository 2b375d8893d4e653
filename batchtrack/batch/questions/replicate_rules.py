"""The arithmetic of replicates: the value of a rule, and how far they lie apart, each with its way in lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.events.parts import Value
from batchtrack.batch.questions.judging import quantity_of
from batchtrack.product.model import CountingRule
from batchtrack.refusals import Refusal, sentence, way_out
from batchtrack.units import (
    Criterion,
    Derivation,
    Quantity,
    Verdict,
    convert,
    evaluate,
    judge,
    parse_criterion,
    parse_formula,
    show_criterion,
)

_NAME: Final = "replicate_"
_PERCENT: Final = ("%", "fraction")


@dataclass(frozen=True, slots=True)
class Ruled:
    """The value that a rule gives, with its way; the value is empty where nothing is decided."""

    value: Value
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """How far replicates lie apart, in words, and whether that is within what the document allows."""

    words: str
    kept: bool


def by_rule(rule: CountingRule, values: Sequence[Value], unit: str, kind: str) -> Ruled:
    """What the rule makes of the replicates; one of them keeps its own digits."""
    given = _given(values)
    text = _formula(rule, given, unit, kind)
    outcome = _worked_out(text, given, unit, kind, kind)
    said = f"Counts: the {rule.value} of {len(values)} replicates"
    if isinstance(outcome, Refusal):
        return Ruled(Value(entered=""), (said, f"{sentence(outcome)} {way_out(outcome)}"))
    steps = tuple(_named(line) for line in outcome.to_lines()[1 + len(given) :])
    own = next((value for value in values if quantity_of(value) == outcome.quantity), None)
    return Ruled(own or _value(outcome.quantity), (said, *steps))


def spread_of(values: Sequence[Value], limit: str, kind: str) -> Spread:
    """Largest less smallest, of the mean, against the document's limit in per cent; undecided is not kept.

    Raises:
        ValueError: the limit is none; the static check refuses such a document.
    """
    criterion = parse_criterion(limit, _PERCENT[1], _PERCENT[0])
    if isinstance(criterion, Refusal):
        raise ValueError(f"{limit!r} is no spread: {criterion.code}")  # noqa: TRY004 - a value
    given = _given(values)
    if len(set(given.values())) == 1:
        return Spread(_apart("none", criterion), kept=True)
    names = ", ".join(given)
    text = f"(max({names}) - min({names})) / ({_mean(list(given))})"
    outcome = _worked_out(text, given, *_PERCENT, kind)
    quantity = None if isinstance(outcome, Refusal) else outcome.quantity
    if quantity is None:
        return Spread(_apart("not decided", criterion), kept=False)
    judged = judge(quantity, criterion)
    return Spread(_apart(f"{judged.rounded or judged.value}\u00a0%", criterion), judged.verdict is Verdict.PASS)


def _apart(shown: str, criterion: Criterion) -> str:
    return f"Replicates lie apart by {shown}, limit {show_criterion(criterion)}"


def _given(values: Sequence[Value]) -> dict[str, Quantity]:
    return {f"{_NAME}{at}": _number(value) for at, value in enumerate(values, start=1)}


def _number(value: Value) -> Quantity:
    quantity = quantity_of(value)
    if quantity is None:
        raise ValueError("a replicate is a number")
    return quantity


def _formula(rule: CountingRule, given: dict[str, Quantity], unit: str, kind: str) -> str:
    match rule:
        case CountingRule.MEAN:
            return _mean(list(given))
        case CountingRule.LOWEST:
            return f"min({', '.join(given)})"
        case CountingRule.HIGHEST:
            return f"max({', '.join(given)})"
        case CountingRule.MEDIAN:
            ranked = sorted(given, key=lambda name: convert(given[name], unit, kind).value)
            half = (len(ranked) - 1) // 2
            return _mean(ranked[half : len(ranked) - half])


def _mean(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"({' + '.join(names)}) / {len(names)}"


def _worked_out(text: str, given: dict[str, Quantity], unit: str, kind: str, of: str) -> Derivation | Refusal:
    formula = parse_formula(text)
    if isinstance(formula, Refusal):
        raise TypeError(f"{text!r} is no formula: {formula.code}")
    return evaluate(formula, given, unit, kind, dict.fromkeys(given, of))


def _value(quantity: Quantity | None) -> Value:
    if quantity is None:
        return Value(entered="")
    return Value(
        entered=f"{quantity.value:f}", number=str(quantity.value), unit=quantity.unit, bound=quantity.bound.value
    )


def _named(line: str) -> str:
    return re.sub(rf"{_NAME}(\d+)", r"replicate \1", line).replace(" * ", " × ")
