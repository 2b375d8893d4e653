"""Texts of units: a power of ten, defined units, ``*``, ``/``, ``^``; read by our own grammar, never by pint's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

from batchtrack.units.dimension import NONE, Dimension, divide, multiply, power, share_of
from batchtrack.units.registry import atom, long_names, spellings

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_PLAIN: Final = "0123456789-+"
_SIGNS: Final = str.maketrans(
    {"µ": "u", "μ": "u", "·": "*", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "º": "°", "˚": "°"}
)
_FACTOR: Final = re.compile(r"10(?:\*\*|\^|\*)([+-]?[0-9]{1,2})(?![0-9])")
_ATOM: Final = re.compile(r"([A-Za-z_%‰]+)(?:\^?([+-]?[1-9]))?(?![0-9])")
_NAME: Final = "[A-Za-z0-9][A-Za-z0-9+_-]{0,30}"
_PARENT: Final = re.compile(rf"(.*\S) of ({_NAME})")
_MEMBERS: Final = re.compile(rf"([%‰1]) ({_NAME})")
# The Unified Code for Units of Measure puts some units in brackets and names of counted things in braces.
_UCUM: Final = re.compile(r"\[[A-Za-z]+\]|\{[A-Za-z]+\}")
# 5 EU/(kg·h); and CD34⁺ with its sign raised.
_BELOW: Final = re.compile(r"/\s*\(([^()/]+)\)")
_RAISED_SIGN: Final = re.compile(r"\^([+-])(?![0-9])")
# A full stop multiplies in the Unified Code: [EU].kg-1.h-1
_STOP: Final = re.compile(r"(?<=[A-Za-z0-9%])\.(?=[A-Za-z])")
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a product of defined ones.

    Attributes:
        exponent: the power of ten in front, 9 in ``10^9 cell/L``.
        atoms: canonical spellings with their powers, in the order written.
        parent: the population that a share or a count is of; empty for none.
        members: the population that a share counts, CD34+ in ``% CD34+ of WBC``; empty where it is not named.
    """

    exponent: int
    atoms: tuple[tuple[str, int], ...]
    parent: str = ""
    members: str = ""

    @property
    def scale(self) -> Fraction:
        """How many root units this unit is."""
        return _scale(self)

    @property
    def offset(self) -> Fraction:
        """Root units from zero; only a temperature reading in degrees Celsius has one."""
        if len(self.atoms) == 1 and self.atoms[0][1] == 1:
            return atom(self.atoms[0][0]).offset
        return Fraction(0)

    @property
    def dimension(self) -> Dimension:
        """The powers of the base dimensions; a named parent is one of its own."""
        return _dimension(self)

    @property
    def bare(self) -> "Unit":
        """The same unit without its power of ten."""
        return Unit(0, self.atoms, self.parent, self.members) if self.exponent else self

    @property
    def text(self) -> str:
        """The canonical spelling."""
        return _text(self)

    def same_as(self, other: "Unit") -> bool:
        """Whether both are the same product of the same defined units, in whatever order."""
        return self.dimension == other.dimension and (self.exponent, sorted(self.atoms)) == (
            other.exponent,
            sorted(other.atoms),
        )


@lru_cache(maxsize=1024)
def _text(unit: Unit) -> str:
    body = _spelled(unit.atoms)
    factor = f"10^{unit.exponent}" if unit.exponent else ""
    joined = f"{factor}{'' if body.startswith('/') or not factor else ' '}{body}" if body else factor
    counted = f" {unit.members}" if unit.members else ""
    return (joined or "1") + counted + (f" of {unit.parent}" if unit.parent else "")


@lru_cache(maxsize=1024)
def _scale(unit: Unit) -> Fraction:
    scale = Fraction(10) ** unit.exponent
    for name, exponent in unit.atoms:
        scale *= atom(name).scale ** exponent
    return scale


@lru_cache(maxsize=1024)
def _dimension(unit: Unit) -> Dimension:
    result = NONE
    for name, exponent in unit.atoms:
        result = multiply(result, power(atom(name).dimension, exponent))
    if not unit.parent:
        return result
    share = share_of(unit.parent, unit.members)
    return share if result == NONE else divide(result, share)


def _spelled(atoms: tuple[tuple[str, int], ...]) -> str:
    above = "*".join(name if exponent == 1 else f"{name}^{exponent}" for name, exponent in atoms if exponent > 0)
    below = "".join(
        f"/{name}" if exponent == -1 else f"/{name}^{-exponent}" for name, exponent in atoms if exponent < 0
    )
    return above + below


def _plain(text: str) -> str:
    """The text with one spelling for each sign, and superscripts written as ``^n``."""
    raised = re.sub(f"[{SUPERSCRIPTS}]+", lambda found: "^" + lowered(found.group()), text)
    signs = _RAISED_SIGN.sub(r"\1", raised.translate(_SIGNS))
    plain = signs.replace("°C", "degC").replace("℃", "degC").replace("×g", "xg")
    bare = _STOP.sub("*", _UCUM.sub(lambda found: found.group()[1:-1], plain))
    return _in_one_word(_BELOW.sub(_each_below, bare)).strip()


def _each_below(found: re.Match[str]) -> str:
    """``/kg/h`` for ``/(kg*h)``."""
    return "/" + "/".join(re.split(r"\s*\*\s*|\s+", found.group(1).strip()))


def _in_one_word(text: str) -> str:
    """The text with the names that are several words, such as ``degrees Celsius``, written as one."""
    return _several_words().sub(lambda found: re.sub(r"\s+", "_", found.group()), text) if " " in text else text


@cache
def _several_words() -> re.Pattern[str]:
    names = [name.replace("_", r"\s+") for name in long_names() if "_" in name]
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b", re.IGNORECASE)


def lowered(superscripts: str) -> str:
    """Superscript digits and signs as plain ones."""
    return superscripts.translate(str.maketrans(SUPERSCRIPTS, _PLAIN))


@lru_cache(maxsize=2048)
def parse_unit(text: str) -> Unit | None:
    """Read the text of a unit, for example ``10^9 cell/L``, ``EU/kg/h``, ``% of WBC`` or ``1``; None if it is none."""
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    named = _PARENT.fullmatch(plain)
    body, parent = (named.group(1), named.group(2)) if named else (plain, "")
    counted = _MEMBERS.fullmatch(body) if parent else None
    body, members = (counted.group(1), counted.group(2)) if counted else (body, "")
    exponent = 0
    factor = _FACTOR.match(body)
    if factor:
        exponent, body = int(factor.group(1)), body[factor.end() :].strip()
    atoms = _atoms(body)
    if atoms is None or not (body or factor) or (members and members == parent):
        return None
    return Unit(exponent, atoms, parent, members)


def _atoms(body: str) -> tuple[tuple[str, int], ...] | None:
    """The defined units of a text such as ``cell/mL`` or ``/uL``, powers of the same unit joined."""
    if body in {"", "1"}:
        return ()
    found: list[tuple[str, int]] = []
    for sign, piece in _pieces(body.removeprefix("1") if body.startswith("1/") else body):
        match = _ATOM.fullmatch(piece)
        name = _canonical(match.group(1)) if match else None
        if match is None or name is None:
            return None
        found.append((name, sign * int(match.group(2) or 1)))
    return _joined(found)


def _canonical(name: str) -> str | None:
    return spellings().get(name) or long_names().get(name.casefold())


def _pieces(body: str) -> Iterable[tuple[int, str]]:
    """Each factor with +1, or -1 where a slash stands before it."""
    tight = re.sub(r"\s*([*/])\s*", r"\1", body)
    spaced = re.sub(r"\s+", "*", tight)
    leading = spaced if spaced.startswith("/") else f"*{spaced}"
    for sign, piece in re.findall(r"([*/])([^*/]*)", leading):
        yield (-1 if sign == "/" else 1), piece


def _joined(found: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    powers: dict[str, int] = {}
    for name, exponent in found:
        powers[name] = powers.get(name, 0) + exponent
    return tuple((name, exponent) for name, exponent in powers.items() if exponent)
