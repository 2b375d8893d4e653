"""Temperatures in formulas: a reading and a difference have one dimension and mean different things."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.conversion import known_unit
from batchtrack.units.formula import Call, Constant, Formula, Name, Negative, Node, Operation, Power, spelled

_KIND: Final = "temperature"
_KELVIN: Final = (("K", 1),)


class Scale(Enum):
    """What a value is on the scale of temperatures."""

    READING = auto()
    DIFFERENCE = auto()
    EITHER = auto()


Scales = Mapping[str, Scale]


def scale_of_kind(kind: str) -> Scale:
    """What a field of a kind holds; everything but a temperature counts from its own zero, as a difference does."""
    return Scale.READING if kind == _KIND else Scale.DIFFERENCE


def scale_of_unit(text: str) -> Scale:
    """What a value in a unit is: degrees Celsius are readings, kelvins can be either."""
    unit = known_unit(text)
    if unit.offset:
        return Scale.READING
    return Scale.EITHER if unit.atoms == _KELVIN else Scale.DIFFERENCE


def against_temperatures(formula: Formula, names: Scales, wanted: Scale) -> tuple[Refusal, ...]:
    """All that a formula does with temperature readings that has no meaning, such as adding or doubling them."""
    walk = _Walk(names)
    result = walk.of(formula.root)
    if not walk.found and {result, wanted} == {Scale.READING, Scale.DIFFERENCE}:
        walk.found.append(refuse("UN-61", formula=formula.text, result=_said(result), wanted=_said(wanted)))
    return tuple(walk.found)


def _said(scale: Scale) -> str:
    return "a temperature reading" if scale is Scale.READING else "a difference"


@dataclass
class _Walk:
    """Walks a tree; each misuse is noted once."""

    names: Scales
    found: list[Refusal] = field(default_factory=list)

    def of(self, node: Node) -> Scale:
        match node:
            case Constant():
                return scale_of_unit(node.unit)
            case Name():
                return self.names[node.name]
            case Negative():
                return self.plain(node, (node.of,))
            case Power():
                return self.plain(node, (node.base,))
            case Operation():
                return self.joined(node)
            case Call():
                return self.called(node)

    def joined(self, node: Operation) -> Scale:
        if node.operator in {"*", "/"}:
            return self.plain(node, (node.left, node.right))
        left, right = self.of(node.left), self.of(node.right)
        if node.operator == "+":
            return self.added(node, left, right)
        if right is Scale.READING:
            return self.misused(node) if left is Scale.DIFFERENCE else Scale.DIFFERENCE
        if right is Scale.EITHER and left is Scale.READING:
            return Scale.EITHER
        return left

    def added(self, node: Node, left: Scale, right: Scale) -> Scale:
        if left is right is Scale.READING:
            return self.misused(node)
        if Scale.READING in {left, right}:
            return Scale.READING
        return Scale.EITHER if Scale.EITHER in {left, right} else Scale.DIFFERENCE

    def called(self, node: Call) -> Scale:
        if node.function == "round_up":
            return self.plain(node, node.arguments)
        scales = [self.of(each) for each in node.arguments]
        if node.function == "sum":
            total = scales[0]
            for each in scales[1:]:
                total = self.added(node, total, each)
            return total
        if {Scale.READING, Scale.DIFFERENCE} <= set(scales):
            return self.misused(node)
        return next((each for each in scales if each is not Scale.EITHER), Scale.EITHER)

    def plain(self, node: Node, parts: tuple[Node, ...]) -> Scale:
        """A product, power or multiple: it has no meaning for readings."""
        scales = [self.of(part) for part in parts]
        return self.misused(node) if Scale.READING in scales else Scale.DIFFERENCE

    def misused(self, node: Node) -> Scale:
        self.found.append(refuse("UN-60", where=spelled(node)))
        return Scale.DIFFERENCE
