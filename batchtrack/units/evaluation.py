"""Evaluation of a formula over quantities: exact fractions inside, one unrounded Decimal at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units import amounts
from batchtrack.units.amounts import Amount, NoStep, Unbounded
from batchtrack.units.conversion import from_root, in_unit, known_unit, to_root
from batchtrack.units.decimals import to_decimal
from batchtrack.units.derivation import Derivation, DerivationStep
from batchtrack.units.dimension import Dimension
from batchtrack.units.dimension_check import against, dimension_in, dimension_of_node
from batchtrack.units.display import show_cut, show_given
from batchtrack.units.formula import Call, Constant, Formula, Name, Negative, Node, Operation, Power, spelled
from batchtrack.units.kind import KINDS
from batchtrack.units.quantity import Bound, Quantity
from batchtrack.units.readable_unit import readable_unit
from batchtrack.units.reading import Reading
from batchtrack.units.temperatures import Scale, against_temperatures, scale_of_kind, scale_of_unit
from batchtrack.units.unit import Unit

_MOST_BITS: Final = 4096
_TEMPERATURE: Final = "temperature"
_TIMES: Final = {"*": "×", "-": "−"}


class _TooLong(ArithmeticError):  # noqa: N818 - an outcome, turned into a refusal where the walk began
    pass


def evaluate(
    formula: Formula,
    values: Mapping[str, Quantity | Reading],
    unit: str,
    kind: str,
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Derivation | Refusal:
    """Compute a formula; the result is unrounded and in the given unit.

    Bounds are carried: < 0.05 EU/mL × 30 mL is < 1.5 EU, one in a denominator turns round, and where a "<" meets a
    ">" the derivation has no quantity.

    Args:
        formula: as parsed.
        values: by name, in any unit of their dimension.
        unit: of the result.
        kind: of the result.
        kinds: of the values by name, as far as they are known; they tell a temperature reading in kelvin from a
            difference, and which values can be negative. Without one, degrees Celsius are taken as readings.
    """
    missing = sorted(formula.names - values.keys())
    if missing:
        return refuse("UN-25", name=missing[0], formula=formula.text)
    wanted = dimension_in((kind, unit))
    if isinstance(wanted, Refusal):
        return wanted
    given = {name: _quantity(values[name]) for name in sorted(formula.names)}
    names = {name: known_unit(quantity.unit).dimension for name, quantity in given.items()}
    scales = {name: _scale(quantity, kinds.get(name)) for name, quantity in given.items()}
    refused = against(formula, names, wanted) or against_temperatures(formula, scales, scale_of_kind(kind))
    if refused:
        return refused[0]
    signed = frozenset(name for name, quantity in given.items() if _can_be_negative(quantity, kinds.get(name)))
    walk = _Walk(given, names, signed, [_input(name, values[name]) for name in given])
    target = KINDS[kind].unit_of(unit)
    assert target is not None
    return _walked(walk, formula, target)


def _walked(walk: "_Walk", formula: Formula, target: Unit) -> Derivation | Refusal:
    try:
        result = walk.of(formula.root)
    except Unbounded:
        undecided = refuse("UN-27", formula=formula.text)
        return Derivation(formula.text, None, tuple(walk.steps), undecided)
    except ZeroDivisionError:
        return refuse("UN-26", formula=formula.text)
    except NoStep:
        return refuse("UN-44", formula=formula.text)
    except _TooLong:
        return refuse("UN-28", formula=formula.text)
    return Derivation(formula.text, _as_quantity(result, target), tuple(walk.steps))


def _scale(quantity: Quantity, kind: str | None) -> Scale:
    return scale_of_unit(quantity.unit) if kind is None else scale_of_kind(kind)


def _can_be_negative(quantity: Quantity, kind: str | None) -> bool:
    """Whether what lies below a bound may be negative; a temperature of no known kind may be a difference."""
    return _TEMPERATURE in dict(known_unit(quantity.unit).dimension) if kind is None else KINDS[kind].signed


def _quantity(value: Quantity | Reading) -> Quantity:
    return value.quantity if isinstance(value, Reading) else value


def _input(name: str, value: Quantity | Reading) -> DerivationStep:
    quantity = _quantity(value)
    shown = show_given(quantity)
    typed = f"“{value.entered.strip()}”" if isinstance(value, Reading) else shown
    return DerivationStep(name, typed, shown, _converted(quantity))


def _converted(quantity: Quantity) -> str:
    """The value in the unit of the steps, where it was given in another one."""
    own = known_unit(quantity.unit)
    unit = readable_unit(own.dimension)
    if own.same_as(unit) or not own.dimension:
        return ""
    return show_cut(Quantity(in_unit(quantity.value, own, unit), unit.text, quantity.bound))


def _as_quantity(result: Amount, unit: Unit) -> Quantity:
    return Quantity(to_decimal(from_root(result.value, unit)), unit.text, result.bound)


@dataclass
class _Walk:
    """Walks a checked tree, computing in root units and writing down every operation."""

    given: Mapping[str, Quantity]
    names: Mapping[str, Dimension]
    signed: frozenset[str]
    steps: list[DerivationStep] = field(default_factory=list)

    def of(self, node: Node) -> Amount:
        match node:
            case Constant():
                return amounts.amount(to_root(node.value, known_unit(node.unit)))
            case Name():
                return _amount(self.given[node.name], signed=node.name in self.signed)
            case Negative():
                return amounts.negative(self.of(node.of))
            case _:
                return self.operation(node)

    def operation(self, node: Power | Operation | Call) -> Amount:
        parts = _parts(node)
        operands = [self.of(part) for part in parts]
        result = _computed(node, operands)
        if max(result.value.numerator.bit_length(), result.value.denominator.bit_length()) > _MOST_BITS:
            raise _TooLong
        texts = [self.shown(part, operand) for part, operand in zip(parts, operands, strict=True)]
        self.steps.append(DerivationStep(spelled(node), _expression(node, texts), self.shown(node, result)))
        return result

    def shown(self, node: Node, value: Amount) -> str:
        """A value in the unit it was given in, or a readable one of its dimension."""
        if isinstance(node, Name):
            return show_given(self.given[node.name])
        unit = known_unit(node.unit) if isinstance(node, Constant) else None
        return show_cut(_as_quantity(value, unit or readable_unit(dimension_of_node(node, self.names))))


def _amount(quantity: Quantity, *, signed: bool) -> Amount:
    return amounts.amount(to_root(quantity.value, known_unit(quantity.unit)), Bound(quantity.bound), signed=signed)


def _parts(node: Power | Operation | Call) -> tuple[Node, ...]:
    match node:
        case Power():
            return (node.base,)
        case Operation():
            return (node.left, node.right)
        case Call():
            return node.arguments


def _computed(node: Power | Operation | Call, of: list[Amount]) -> Amount:
    match node:
        case Power():
            return amounts.raised(of[0], node.exponent)
        case Operation(operator="+"):
            return amounts.add(*of)
        case Operation(operator="-"):
            return amounts.add(of[0], amounts.negative(of[1]))
        case Operation(operator="*"):
            return amounts.multiply(*of)
        case Operation():
            return amounts.multiply(of[0], amounts.inverse(of[1]))
        case Call():
            return _called(node, of)


def _called(node: Call, of: list[Amount]) -> Amount:
    match node.function:
        case "min":
            return amounts.smallest(of)
        case "max" | "at_least":
            return amounts.largest(of)
        case "round_up":
            return amounts.rounded_up(*of)
        case "sum":
            total = amounts.amount(Fraction(0))
            for one in of:
                total = amounts.add(total, one)
            return total


def _expression(node: Power | Operation | Call, texts: list[str]) -> str:
    match node:
        case Power():
            return f"({texts[0]})^{node.exponent}"
        case Operation():
            return f"{texts[0]} {_TIMES.get(node.operator, node.operator)} {texts[1]}"
        case Call():
            return f"{node.function}({', '.join(texts)})"
