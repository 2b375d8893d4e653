"""Dimensions of a formula without values: what must agree for it to mean anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import known_unit
from batchtrack.units.dimension import Dimension, answers, divide, multiply, power
from batchtrack.units.formula import (
    LARGEST_POWER,
    Call,
    Constant,
    Formula,
    Name,
    Negative,
    Node,
    Operation,
    Power,
    spelled,
)
from batchtrack.units.kind import KINDS
from batchtrack.units.temperatures import against_temperatures, scale_of_kind

_PRODUCTS: Final = {"*": multiply, "/": divide}


def check_formula(
    formula: Formula, kinds: Mapping[str, tuple[str, str]], wanted: tuple[str, str]
) -> tuple[Refusal, ...]:
    """All that stands against a formula, before there are values.

    Args:
        formula: as parsed.
        kinds: for each name its kind and unit.
        wanted: the kind and unit of the result.
    """
    known: dict[str, Dimension] = {}
    found: list[Refusal] = []
    for name in sorted(formula.names):
        dimension = dimension_in(kinds[name]) if name in kinds else refuse("UN-25", name=name, formula=formula.text)
        if isinstance(dimension, Refusal):
            found.append(dimension)
        else:
            known[name] = dimension
    target = dimension_in(wanted)
    if isinstance(target, Refusal):
        found.append(target)
    if found or isinstance(target, Refusal):
        return tuple(found)
    scales = {name: scale_of_kind(kinds[name][0]) for name in formula.names}
    unsound = against(formula, known, target)
    return unsound or against_temperatures(formula, scales, scale_of_kind(wanted[0]))


def check_unit(kind: str, unit: str) -> Refusal | None:
    """What stands against a unit in a field of a kind; None if nothing does."""
    found = dimension_in((kind, unit))
    return found if isinstance(found, Refusal) else None


def against(formula: Formula, names: Mapping[str, Dimension], wanted: Dimension) -> tuple[Refusal, ...]:
    """All dimensions of a formula that do not agree, for names of these dimensions and a wanted result."""
    check = _Check(names)
    result = check.of(formula.root)
    if not check.found and not answers(result, wanted):
        check.found.append(refuse("UN-24", formula=formula.text, result=said(result), wanted=said(wanted)))
    return tuple(check.found)


def dimension_of_node(node: Node, names: Mapping[str, Dimension]) -> Dimension:
    """The dimension of a part of a formula that has been checked."""
    return _Check(names).of(node)


def said(dimension: Dimension) -> str:
    """A dimension in words, for example ``cell / length^3``."""
    above = [_power(base, exponent) for base, exponent in dimension if exponent > 0]
    below = [_power(base, -exponent) for base, exponent in dimension if exponent < 0]
    return " / ".join([" × ".join(above) or "1", *below]) if dimension else "a plain number"


def _power(base: str, exponent: int) -> str:
    named = f"share {base}" if base.startswith("of ") else base
    return named if exponent == 1 else f"{named}^{exponent}"


def dimension_in(kind_and_unit: tuple[str, str]) -> Dimension | Refusal:
    """The dimension of a unit within a kind; the kind must know the unit."""
    name, text = kind_and_unit
    kind = KINDS.get(name)
    if kind is None:
        return refuse("UN-17", kind=name)
    unit = kind.unit_of(text)
    if unit is None:
        return refuse("UN-07", unit=text, known=", ".join(kind.units))
    if not kind.allows(unit):
        return refuse("UN-08", unit=text, kind=name.replace("_", " "), known=", ".join(kind.units))
    return unit.dimension


@dataclass
class _Check:
    """Walks a tree; each disagreement is noted once and the left side is taken as meant."""

    names: Mapping[str, Dimension]
    found: list[Refusal] = field(default_factory=list)

    def of(self, node: Node) -> Dimension:
        match node:
            case Constant():
                return known_unit(node.unit).dimension
            case Name():
                return self.names[node.name]
            case Negative():
                return self.of(node.of)
            case Call():
                return self.alike(node.function, node.arguments)
            case Power():
                return self.within_powers(node, power(self.of(node.base), node.exponent))
            case Operation():
                return self.joined(node)

    def joined(self, node: Operation) -> Dimension:
        if node.operator not in _PRODUCTS:
            return self.alike(node.operator, (node.left, node.right))
        return self.within_powers(node, _PRODUCTS[node.operator](self.of(node.left), self.of(node.right)))

    def within_powers(self, node: Node, dimension: Dimension) -> Dimension:
        """The dimension, as long as a unit can be written for it."""
        if all(abs(exponent) <= LARGEST_POWER for _, exponent in dimension):
            return dimension
        self.found.append(refuse("UN-43", where=spelled(node), most=str(LARGEST_POWER)))
        return ()

    def alike(self, where: str, nodes: tuple[Node, ...]) -> Dimension:
        """The dimension that all parts of a sum or a comparison share."""
        first, *others = [self.of(node) for node in nodes]
        for other in others:
            if other != first:
                self.found.append(refuse("UN-23", where=where, first=said(first), second=said(other)))
                break
        return first
