"""One rule of a document worked out from given values, without a batch: for who writes or checks a master record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from batchtrack.product.model import FieldDefinition, FieldType, Product, TestDefinition
from batchtrack.refusals import Refusal, refuse, sentence, way_out
from batchtrack.units import (
    Criterion,
    Derivation,
    Formula,
    Judgement,
    Known,
    NumberField,
    Quantity,
    Reading,
    Trap,
    alerted,
    evaluate,
    judge,
    judged_lines,
    parse_criterion,
    parse_formula,
    parse_trap,
    read,
    sentinel,
    sprung,
    trimming,
)
from batchtrack.units.number_field import DecimalMark

_NUMBERS: Final = frozenset({FieldType.QUANTITY, FieldType.COMPUTED})
_PLAIN: Final = "1"
Measured = FieldDefinition | TestDefinition


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A rule's value with its way.

    Attributes:
        quantity: unrounded, in the rule's unit; None where the bounds of the inputs leave it undecided.
        judgement: against the rule's limit; None without one, since an alert warns and never fails.
        lines: the derivation of every value that was computed on the way, statements, rounding, criterion, verdict.
        warnings: slips that the values look like; none of them blocks.
    """

    quantity: Quantity | None
    judgement: Judgement | None
    lines: tuple[str, ...]
    warnings: tuple[str, ...]


def said_of(slips: Iterable[Refusal | None]) -> tuple[str, ...]:
    """Warnings in words; where there is nothing to say, nothing."""
    return tuple(f"{sentence(slip)} {way_out(slip)}" for slip in slips if slip is not None)


def work_out(
    product: Product, rule: str, given: Mapping[str, str], decimal_mark: DecimalMark = "."
) -> WorkedOut | tuple[Refusal, ...]:
    """Work out a computed row; what is not given is computed by its own rule, else its planned value stands.

    Args:
        product: whose rows and tests the names are.
        rule: id of the computed row.
        given: texts by name: values with their units, answers of choices, what rows say that are stated.
        decimal_mark: how the values are written.
    """
    if not product.has_field(rule) or not product.field(rule)[1].every_formula:
        known = [row.id for step in product.steps for row in step.fields if row.every_formula]
        return (refuse("PR-14", product=product.code, rule=rule, known=", ".join(known)),)
    row = product.field(rule)[1]
    work = _Work(product, row, given, decimal_mark)
    value = work.computed(row)
    work.refuse_unused()
    return tuple(dict.fromkeys(work.refusals)) or work.done(value)


@dataclass
class _Work:
    """Values as far as they are known, and everything that stands against the rest, all at once."""

    product: Product
    rule: FieldDefinition
    given: Mapping[str, str]
    decimal_mark: DecimalMark
    values: dict[str, Quantity | Reading | None] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    stated: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def value(self, name: str) -> Quantity | Reading | None:
        """The value of a name: given, computed or planned; None if there is none or it is undecided."""
        if name not in self.values:
            self.used[name] = None
            self.values[name] = self._found(name)
        return self.values[name]

    def _found(self, name: str) -> Quantity | Reading | None:
        measured = self._measured(name)
        if measured is None:
            self.refusals.append(refuse("UN-25", name=name, formula=self.rule.id))
            return None
        if isinstance(measured, FieldDefinition) and measured.every_formula:
            self._ask(measured)
            return self._read(measured, self.given[name]) if name in self.given else self.computed(measured)
        if name in self.given:
            return self._read(measured, self.given[name])
        if isinstance(measured, FieldDefinition) and measured.planned is not None:
            self.lines.append(f"{name}: planned")
            return self._read(measured, measured.planned)
        example = f"value {measured.unit}".removesuffix(" 1")
        missing = refuse("PR-17", rule=self.rule.id, label=measured.label, name=name, example=example)
        self.refusals.append(missing)
        return None

    def _measured(self, name: str) -> Measured | None:
        if self.product.has_field(name):
            row = self.product.field(name)[1]
            return row if row.type in _NUMBERS else None
        return next((test for test in self.product.tests if test.id == name and test.quantity), None)

    def _read(self, measured: Measured, text: str) -> Reading | None:
        # Outside a form no unit is taken for granted, except that a plain number has none.
        read_as = NumberField(
            measured.quantity, measured.unit, self.decimal_mark, bare_number_takes_unit=measured.unit == _PLAIN
        )
        reading = read(text, read_as)
        if isinstance(reading, Refusal):
            self.refusals.append(reading)
            return None
        self._warn(measured, reading.quantity, typed=True)
        return reading

    def computed(self, row: FieldDefinition) -> Quantity | None:
        """Work out a computed row; its lines stand after those of what it is computed from."""
        text = row.formula_after(self._ask(row))
        formula = parse_formula(text) if text is not None else None
        if formula is None or isinstance(formula, Refusal):
            self.refusals += [] if formula is None else [formula]
            return None
        values = {name: self.value(name) for name in sorted(formula.names)}
        known = {name: value for name, value in values.items() if value is not None}
        return self._evaluated(row, formula, known) if len(known) == len(values) else None

    def _evaluated(
        self, row: FieldDefinition, formula: Formula, values: Mapping[str, Quantity | Reading]
    ) -> Quantity | None:
        outcome = evaluate(formula, values, row.unit, row.quantity, self._kinds(formula))
        if not isinstance(outcome, Derivation):
            self.refusals.append(outcome)
            return None
        self.lines += [f"{row.id} = {outcome.formula}", *outcome.to_lines()[1:]]
        if outcome.undecided is not None:
            self.lines.append(sentence(outcome.undecided))
        if outcome.quantity is not None:
            self._warn(row, outcome.quantity, typed=False)
        return outcome.quantity

    def _kinds(self, formula: Formula) -> Mapping[str, str]:
        measured = {name: self._measured(name) for name in formula.names}
        return {name: one.quantity for name, one in measured.items() if one is not None}

    def _ask(self, row: FieldDefinition) -> str | None:
        """The answer that decides between the row's formulas; what its derivation states is stated as far as given."""
        for name in row.states:
            self._state(name, "not stated")
        if row.asks is None:
            return None
        asked = self.product.field(row.asks)[1]
        answer = self._state(asked.id, "")
        answers = ", ".join(asked.choices)
        if not answer:
            ask = refuse("PR-18", rule=self.rule.id, label=asked.label, answers=f"{asked.id}: {answers}")
            self.refusals.append(ask)
        elif answer not in asked.choices:
            self.refusals.append(refuse("PR-16", text=answer, label=asked.label, name=asked.id, answers=answers))
        return answer

    def _state(self, name: str, otherwise: str) -> str:
        """What a row says, once as a line of the derivation."""
        self.used[name] = None
        answer = " ".join(self.given.get(name, "").split()) or otherwise
        if answer and name not in self.stated:
            self.stated[name] = answer
            self.lines.append(f"{self.product.field(name)[1].label}: {answer}".replace("?:", "?"))
        return answer

    def _warn(self, measured: Measured, quantity: Quantity, *, typed: bool) -> None:
        traps = [parse_trap(text) for text in measured.traps] if isinstance(measured, FieldDefinition) else []
        found = [sprung(trap, quantity, self._known(trap)) for trap in traps if isinstance(trap, Trap)]
        found.append(sentinel(quantity) if typed else None)
        self.warnings += said_of(found)

    def _known(self, trap: Trap) -> Mapping[str, Known]:
        """The values that a trap compares with, as far as they are given."""
        known: dict[str, Known] = {}
        for name in trap.names:
            value = self.value(name) if name in self.given else None
            measured = self._measured(name)
            if value is not None and measured is not None:
                known[name] = Known(measured.label, value.quantity if isinstance(value, Reading) else value)
        return known

    def refuse_unused(self) -> None:
        """Refuse given names that the rule does not use: a misspelt one would else be overlooked."""
        # While something is still asked, what the answer may lead to is not refused yet.
        known = _reached(self.product, self.rule) if self.refusals else tuple(self.used)
        self.refusals += [
            refuse("PR-15", rule=self.rule.id, name=name, known=", ".join(known))
            for name in self.given
            if name not in known
        ]

    def done(self, value: Quantity | None) -> WorkedOut | tuple[Refusal, ...]:
        """The value against the rule's limit, which decides, and against its alert, which warns."""
        limit, alert = self._criterion(self.rule.limit), self._criterion(self.rule.alert)
        unread = tuple(each for each in (limit, alert) if isinstance(each, Refusal))
        if unread:
            return unread
        judgement = judge(value, limit) if isinstance(limit, Criterion) else None
        lines = () if judgement is None or not isinstance(limit, Criterion) else judged_lines(judgement, limit)
        trims = None if value is None or judgement is None else trimming(value, judgement)
        warned = alerted(value, alert) if value is not None and isinstance(alert, Criterion) else None
        warnings = (*self.warnings, *said_of([trims, warned]))
        return WorkedOut(value, judgement, (*self.lines, *lines), warnings)

    def _criterion(self, text: str | None) -> Criterion | Refusal | None:
        return None if text is None else parse_criterion(text, self.rule.quantity, self.rule.unit)


def _reached(product: Product, rule: FieldDefinition) -> tuple[str, ...]:
    """Every name that a rule can come to use, whatever the answers."""
    found: dict[str, None] = {}
    waiting = [rule]
    while waiting:
        row = waiting.pop()
        formulas = [parse_formula(text) for text in row.every_formula]
        names = [name for each in formulas if isinstance(each, Formula) for name in sorted(each.names)]
        new = [name for name in (*names, row.asks, *row.states) if name is not None and name not in found]
        found |= dict.fromkeys(new)
        waiting += [product.field(name)[1] for name in new if product.has_field(name)]
    return tuple(found)
