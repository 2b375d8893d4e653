"""Formulas that depend on an answer, what a derivation states, and the slips that are looked for."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.check.limits import in_words, is_unit
from batchtrack.product.model import FieldDefinition, FieldType, Product
from batchtrack.refusals import Refusal, refuse
from batchtrack.units import Trap, TrapSort, check_formula, parse_formula, parse_trap

_FITTING: Final = {
    TrapSort.RECOVERY: ("fraction", "ratio"),
    TrapSort.VIABILITY: ("fraction", "share_of_population"),
    TrapSort.CD34_PER_KG: ("cells_per_mass",),
    TrapSort.RATIO: ("ratio",),
}


def questions_answered(facts: Facts) -> Iterator[Finding]:
    """A question is a choice that exists, and there is a formula for each of its answers, and for nothing else."""
    for step in facts.product.steps:
        for row in step.fields:
            yield from (Finding(cause, (*field_path(step, row), key)) for cause, key in _unanswered(facts.product, row))


def _unanswered(product: Product, row: FieldDefinition) -> Iterator[tuple[Refusal, str]]:
    if row.asks is None and not row.formulas:
        return
    asked = product.field(row.asks)[1] if row.asks and product.has_field(row.asks) else None
    if asked is None or asked.type is not FieldType.CHOICE or row.formula is not None:
        yield refuse("PR-23", field=row.id, asked=row.asks or "nothing"), "asks"
    elif set(asked.choices) != dict(row.formulas).keys():
        yield refuse("PR-24", field=row.id, asked=asked.id, answers=", ".join(asked.choices)), "formulas"


def statements_exist(facts: Facts) -> Iterator[Finding]:
    """What a derivation states is a row of the document."""
    for step in facts.product.steps:
        for row in step.fields:
            for name in row.states:
                if not facts.product.has_field(name):
                    yield Finding(refuse("PR-25", field=row.id, name=name), (*field_path(step, row), "states"))


def traps_set(facts: Facts) -> Iterator[Finding]:
    """Each trap can be read, fits its field, and compares with numbers of the document of the same dimension."""
    for step in facts.product.steps:
        for row in step.fields:
            for text in row.traps:
                reason = _against(facts.product, row, text)
                if reason is not None:
                    cause = refuse("PR-26", field=row.id, trap=text, reason=in_words(reason))
                    yield Finding(cause, (*field_path(step, row), "traps"))


def _against(product: Product, row: FieldDefinition, text: str) -> Refusal | None:
    trap = parse_trap(text)
    if isinstance(trap, Refusal):
        return trap
    if row.type not in NUMBERS or not is_unit(row.quantity, row.unit):
        return refuse("PR-56", field=row.id, name=row.id)
    rows = {name: product.field(name)[1] for name in trap.names if product.has_field(name)}
    measured = {name: (known.quantity, known.unit) for name, known in rows.items() if known.type in NUMBERS}
    missing = next((name for name in trap.names if name not in measured), None)
    if missing is not None:
        return refuse("PR-55", field=row.id, name=missing)
    return _misfit(trap, row, measured)


def _misfit(trap: Trap, row: FieldDefinition, measured: dict[str, tuple[str, str]]) -> Refusal | None:
    """Whether the trap is for another kind, or would compare different dimensions."""
    fitting = _FITTING.get(trap.sort, (row.quantity,))
    if row.quantity not in fitting:
        return refuse("PR-19", kind=row.quantity, known=", ".join(fitting))
    formula = parse_formula(" / ".join(trap.names)) if trap.names else None
    if formula is None or isinstance(formula, Refusal):
        return formula
    return next(iter(check_formula(formula, measured, (row.quantity, row.unit))), None)
