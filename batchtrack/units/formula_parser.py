"""Recursive descent over a formula: sums of products of powers of values; nothing is ever executed."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, get_args

from batchtrack.refusals import Refusal, refuse
from batchtrack.units.formula import (
    LARGEST_POWER,
    Call,
    Constant,
    Formula,
    Function,
    Name,
    Negative,
    Node,
    Operation,
    Operator,
    Power,
)
from batchtrack.units.formula_text import Sort, Token, tokens

DEEPEST: Final = 30
MOST_PARTS: Final = 200
FUNCTIONS: Final[dict[str, Function]] = {name: name for name in get_args(Function)}
_SUMS: Final[dict[str, Operator]] = {"+": "+", "-": "-"}
_PRODUCTS: Final[dict[str, Operator]] = {"*": "*", "/": "/"}
_ARGUMENTS: Final[dict[Function, int]] = {"at_least": 2, "round_up": 2}


class _NotAFormula(Exception):  # noqa: N818 - carries a refusal up the descent, never leaves this module
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


@lru_cache(maxsize=1024)
def parse_formula(text: str) -> Formula | Refusal:
    """Read a formula; whatever the text, the answer is a formula or a refusal.

    ``+ - * / **`` with whole powers, parentheses, constants with units (``0.91 kg/cm``; no spaces inside a unit),
    named quantities, and ``min``, ``max``, ``sum``, ``at_least(x, floor)``, ``round_up(x, step)``.
    """
    cut = tokens(text)
    if isinstance(cut, Refusal):
        return cut
    if len(cut) > MOST_PARTS:
        return refuse("UN-22", most=str(MOST_PARTS))
    parser = _Parser(text, cut)
    try:
        root = parser.whole()
    except _NotAFormula as stop:
        return stop.refusal
    return Formula(text, root, frozenset(parser.names))


@dataclass
class _Parser:
    text: str
    tokens: tuple[Token, ...]
    at: int = 0
    depth: int = 0

    def __post_init__(self) -> None:
        self.names: set[str] = set()

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def whole(self) -> Node:
        root = self.sum()
        if self.token.sort is not Sort.END:
            raise self.unexpected()
        return root

    def unexpected(self) -> _NotAFormula:
        found = self.token.text or "the end"
        return _NotAFormula(refuse("UN-20", text=self.text, place=str(self.token.at + 1), found=found))

    def taken(self, sign: str) -> bool:
        """Whether the sign stands here; if so it is passed."""
        if self.token.sort is not Sort.SIGN or self.token.text != sign:
            return False
        self.at += 1
        return True

    def expect(self, sign: str) -> None:
        if not self.taken(sign):
            raise self.unexpected()

    def sum(self) -> Node:
        self.deeper()
        node = self.product()
        while self.token.sort is Sort.SIGN and self.token.text in _SUMS:
            operator = _SUMS[self.token.text]
            self.at += 1
            node = Operation(operator, node, self.product())
        self.depth -= 1
        return node

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _NotAFormula(refuse("UN-22", most=str(DEEPEST)))

    def product(self) -> Node:
        node = self.signed()
        while self.token.sort is Sort.SIGN and self.token.text in _PRODUCTS:
            operator = _PRODUCTS[self.token.text]
            self.at += 1
            node = Operation(operator, node, self.signed())
        return node

    def signed(self) -> Node:
        if self.taken("-"):
            return Negative(self.power())
        return self.power()

    def power(self) -> Node:
        first = self.token
        base = self.value()
        if not self.taken("**"):
            return base
        exponent = self.exponent()
        if first.sort is Sort.CONSTANT and first.unit != "1" and first.value != 1:
            # 2 m ** 3 is 2 m^3 for some and 8 m^3 for others.
            meant = (f"{first.text}^{exponent}", f"({first.text}) ** {exponent}")
            raise _NotAFormula(refuse("UN-34", text=f"{first.text} ** {exponent}", first=meant[0], second=meant[1]))
        return Power(base, exponent)

    def exponent(self) -> int:
        sign = -1 if self.taken("-") else 1
        token = self.token
        whole = token.sort is Sort.CONSTANT and token.text.isdecimal()
        if not whole or int(token.text) > LARGEST_POWER:
            raise _NotAFormula(refuse("UN-29", found=token.text or "the end", most=str(LARGEST_POWER)))
        self.at += 1
        return sign * int(token.text)

    def value(self) -> Node:
        token = self.token
        if self.taken("("):
            inner = self.sum()
            self.expect(")")
            return inner
        if token.sort is Sort.CONSTANT:
            self.at += 1
            return Constant(token.value, token.unit)
        if token.sort is not Sort.NAME:
            raise self.unexpected()
        self.at += 1
        if self.taken("("):
            return self.call(token)
        self.names.add(token.text)
        return Name(token.text)

    def call(self, name: Token) -> Node:
        function = FUNCTIONS.get(name.text)
        if function is None:
            raise _NotAFormula(refuse("UN-21", name=name.text, known=", ".join(FUNCTIONS)))
        arguments = [self.sum()]
        while self.taken(","):
            arguments.append(self.sum())
        self.expect(")")
        wanted = _ARGUMENTS.get(function, len(arguments))
        if len(arguments) != wanted:
            raise _NotAFormula(refuse("UN-30", name=function, wanted=str(wanted), found=str(len(arguments))))
        return Call(function, tuple(arguments))
