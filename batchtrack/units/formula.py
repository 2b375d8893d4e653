"""A formula as a small tree of named quantities, constants with units, arithmetic and six functions."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, TypeAlias

LARGEST_POWER: Final = 9
"""Of a value in a formula, and of a unit in what is computed."""

Operator = Literal["+", "-", "*", "/"]
Function = Literal["min", "max", "sum", "at_least", "round_up"]


@dataclass(frozen=True, slots=True)
class Constant:
    """A number with its unit, ``0.91 kg/cm``."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Name:
    """A quantity given by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A value with its sign turned."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two values joined by ``+ - * /``."""

    operator: Operator
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Power:
    """A whole power."""

    base: "Node"
    exponent: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one or more values."""

    function: Function
    arguments: tuple["Node", ...]


Node: TypeAlias = Constant | Name | Negative | Operation | Power | Call


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written, its tree, and the names it needs."""

    text: str
    root: Node
    names: frozenset[str]


_ADDS: Final = frozenset({"+", "-"})


def spelled(node: Node) -> str:
    """A part of a formula as text, with the parentheses that it needs."""
    match node:
        case Constant():
            number = str(node.value).replace("E+", "e")
            return number if node.unit == "1" else f"{number} {node.unit}"
        case Name():
            return node.name
        case Negative():
            return f"-{_enclosed(node.of)}"
        case Operation():
            return _operation(node)
        case Power():
            plain = isinstance(node.base, Constant) and node.base.unit != "1"
            return f"{f'({spelled(node.base)})' if plain else _enclosed(node.base)} ** {node.exponent}"
        case Call():
            return f"{node.function}({', '.join(spelled(argument) for argument in node.arguments)})"


def _operation(node: Operation) -> str:
    weak = node.operator not in _ADDS
    left = _enclosed(node.left) if weak and _is_sum(node.left) else spelled(node.left)
    right = spelled(node.right)
    if isinstance(node.right, Operation) and (weak or _is_sum(node.right)):
        right = f"({right})"
    return f"{left} {node.operator} {right}"


def _is_sum(node: Node) -> bool:
    return isinstance(node, Operation) and node.operator in _ADDS


def _enclosed(node: Node) -> str:
    return f"({spelled(node)})" if isinstance(node, Operation | Power | Negative) else spelled(node)
