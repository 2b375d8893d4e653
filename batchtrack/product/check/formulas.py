"""Formulas: they can be read, their dimensions agree, and they use only what is known by then."""

from collections.abc import Iterator, Mapping

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.check.limits import in_words, is_unit
from batchtrack.product.check.order import certification_steps
from batchtrack.product.model import FieldDefinition, Product, StepDefinition, StepKind, TestDefinition, TestStage
from batchtrack.product.problems import Path
from batchtrack.refusals import Refusal, refuse
from batchtrack.units import Formula, check_formula, parse_formula

Measure = tuple[str, str]


def formulas_read(facts: Facts) -> Iterator[Finding]:
    """Every formula can be read and names numbers alone; its dimensions give the field's kind."""
    measures = _measures(facts.product)
    for step, row, text, path in _computed(facts.product):
        formula = parse_formula(text)
        if isinstance(formula, Refusal):
            yield Finding(refuse("PR-53", field=row.id, reason=in_words(formula)), path)
            continue
        missing = [_missing(facts.product, row, name) for name in sorted(formula.names - measures.keys())]
        yield from (Finding(cause, path) for cause in missing)
        if not missing and is_unit(row.quantity, row.unit):
            yield from _dimensions(row, formula, measures, path)
        yield from _known(facts, step, row, formula, path)


def _computed(product: Product) -> Iterator[tuple[StepDefinition, FieldDefinition, str, Path]]:
    """Every formula with the row that it computes."""
    for step in product.steps:
        for row in step.fields:
            if row.formula is not None:
                yield step, row, row.formula, (*field_path(step, row), "formula")
            for answer, text in row.formulas:
                yield step, row, text, (*field_path(step, row), "formulas", answer)


def _measures(product: Product) -> Mapping[str, Measure]:
    fields = (row for step in product.steps for row in step.fields if row.type in NUMBERS)
    tests = (test for test in product.tests if not test.words)
    measured: tuple[FieldDefinition | TestDefinition, ...] = (*fields, *tests)
    return {each.id: (each.quantity, each.unit) for each in measured if is_unit(each.quantity, each.unit)}


def _missing(product: Product, row: FieldDefinition, name: str) -> Refusal:
    exists = product.has_field(name) or name in {test.id for test in product.tests}
    return refuse("PR-56" if exists else "PR-55", field=row.id, name=name)


def _dimensions(
    row: FieldDefinition, formula: Formula, measures: Mapping[str, Measure], path: Path
) -> Iterator[Finding]:
    used = {name: measures[name] for name in formula.names}
    for cause in check_formula(formula, used, (row.quantity, row.unit)):
        yield Finding(refuse("PR-54", field=row.id, reason=in_words(cause)), path)


def _known(facts: Facts, step: StepDefinition, row: FieldDefinition, formula: Formula, path: Path) -> Iterator[Finding]:
    for name in sorted(formula.names | ({row.asks} if row.asks else set())):
        if not _is_known(facts, step, name):
            yield Finding(refuse("PR-57", field=row.id, step=step.id, name=name), path)


def _is_known(facts: Facts, step: StepDefinition, name: str) -> bool:
    if facts.product.has_field(name):
        origin, used = facts.product.field(name)
        return used.planned is not None or origin.id == step.id or facts.sequence.precedes(origin.id, step.id)
    stage = next((test.stage for test in facts.product.tests if test.id == name), None)
    return stage is None or _has_results(facts, step, stage)


def _has_results(facts: Facts, step: StepDefinition, stage: TestStage) -> bool:
    """Rapid results are known from their testing step on, later ones when the last stage is certified."""
    if stage is TestStage.BEFORE_RELEASE:
        testing = [each.id for each in facts.product.steps if each.kind is StepKind.TESTING]
        return any(each == step.id or facts.sequence.precedes(each, step.id) for each in testing)
    last = facts.product.stages[-1].id if facts.product.stages else ""
    return step in certification_steps(facts, last)


def formulas_end(facts: Facts) -> Iterator[Finding]:
    """No computed value is built on itself."""
    uses = {row.id: _names(row) for _, row, _, _ in _computed(facts.product)}
    for _, row, _, path in _computed(facts.product):
        if row.id in _reached(row.id, uses):
            yield Finding(refuse("PR-58", field=row.id), path)


def _names(row: FieldDefinition) -> frozenset[str]:
    formulas = [parse_formula(text) for text in row.every_formula]
    return frozenset(name for each in formulas if isinstance(each, Formula) for name in each.names)


def _reached(name: str, uses: Mapping[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(uses.get(name, ()))
    while waiting:
        used = waiting.pop()
        if used not in found:
            found.add(used)
            waiting.extend(uses.get(used, ()))
    return found
