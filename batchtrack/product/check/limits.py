"""Kinds, units, limits, alerts, planned values and criteria: all can be read, and each says where it comes from."""

from collections.abc import Iterator

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.model import FieldDefinition, TestDefinition
from batchtrack.refusals import Refusal, refuse, sentence, way_out
from batchtrack.units import KINDS, NumberField, parse_criterion, read

Misfit = tuple[Refusal, str]


def measures_known(facts: Facts) -> Iterator[Finding]:
    """Every number has a kind, and a unit of that kind."""
    for step in facts.product.steps:
        for row in step.fields:
            if row.type in NUMBERS:
                path = field_path(step, row)
                yield from _measure(row.id, row.quantity, row.unit, path)
    for test in facts.product.tests:
        if not test.words:
            yield from _measure(test.id, test.quantity, test.unit, ("tests", test.id))


def _measure(name: str, kind: str, unit: str, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if kind not in KINDS:
        cause = refuse("PR-46", name=name, kind=kind or "none", known=", ".join(sorted(KINDS)))
        yield Finding(cause, (*path, "quantity"))
    elif not is_unit(kind, unit):
        cause = refuse("PR-47", name=name, unit=unit or "none", kind=kind, known=", ".join(KINDS[kind].units))
        yield Finding(cause, (*path, "unit"))


def is_unit(kind: str, unit: str) -> bool:
    """Whether the text is a unit of a known kind, a power of ten and a missing ``cell`` allowed for."""
    found = KINDS[kind].unit_of(unit) if kind in KINDS and unit else None
    return found is not None and KINDS[kind].allows(found)


def limits_read(facts: Facts) -> Iterator[Finding]:
    """Each limit, alert and planned value of a field is one in the field's kind and unit."""
    for step in facts.product.steps:
        for row in step.fields:
            if row.type in NUMBERS and is_unit(row.quantity, row.unit):
                path = field_path(step, row)
                yield from (Finding(cause, (*path, key)) for cause, key in _unread(row))


def _unread(row: FieldDefinition) -> Iterator[Misfit]:
    for key, text in (("in", row.limit), ("alert", row.alert)):
        found = parse_criterion(text, row.quantity, row.unit) if text is not None else None
        if isinstance(found, Refusal):
            yield refuse("PR-48", name=row.id, text=str(text), reason=in_words(found)), key
    planned = read(row.planned, NumberField(row.quantity, row.unit)) if row.planned is not None else None
    if isinstance(planned, Refusal):
        yield refuse("PR-49", name=row.id, text=str(row.planned), reason=in_words(planned)), "planned"


def criteria_read(facts: Facts) -> Iterator[Finding]:
    """Each criterion and alert is one of its test's kind, or one of the words that may be typed."""
    for test in facts.product.tests:
        for key, text in (("criterion", test.criterion), ("alert", test.alert)):
            if text is not None:
                yield from (Finding(cause, ("tests", test.id, key)) for cause in _criterion(test, text))


def _criterion(test: TestDefinition, text: str) -> Iterator[Refusal]:
    if test.words:
        if text not in test.words:
            yield refuse("PR-51", name=test.id, text=text, words=", ".join(test.words))
        return
    found = parse_criterion(text, test.quantity, test.unit) if is_unit(test.quantity, test.unit) else None
    if isinstance(found, Refusal):
        yield refuse("PR-48", name=test.id, text=text, reason=in_words(found))


def words_or_numbers(facts: Facts) -> Iterator[Finding]:
    """A test's result is a number or one of some words, not both."""
    for test in facts.product.tests:
        if test.words and test.quantity:
            yield Finding(refuse("PR-52", name=test.id), ("tests", test.id, "words"))


def in_words(cause: Refusal) -> str:
    """What another floor refuses, as a part of our sentence."""
    return f"{sentence(cause)} {way_out(cause)}".strip()
