"""The unit definitions, resolved once: the only place that touches pint, loaded by name when a unit is first asked for.

A command or a window that shows no quantity yet does not wait for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from batchtrack.units.dimension import Dimension, dimension_of

if TYPE_CHECKING:
    from pint import UnitRegistry

_FILE: Final = "definitions.txt"
_WORD: Final = 4


@dataclass(frozen=True, slots=True)
class Atom:
    """One defined unit without prefix or power.

    Attributes:
        scale: how many root units (second, kilogram, metre, kelvin, cell, …) it is.
        dimension: its powers of the base dimensions.
        offset: root units between its zero and the root unit's zero; only a temperature reading has one.
    """

    scale: Fraction
    dimension: Dimension
    offset: Fraction = Fraction(0)


def _definition_lines() -> list[str]:
    text = files("batchtrack.units").joinpath(_FILE).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def registry() -> "UnitRegistry[Any]":
    """The registry of our own definitions; Decimal throughout, so a float raises."""
    built: UnitRegistry[Any] = import_module("pint").UnitRegistry(None, non_int_type=Decimal, cache_folder=None)
    built.load_definitions(_definition_lines())
    return built


def _columns() -> list[tuple[str, str, tuple[str, ...]]]:
    """Of each definition its name for pint, its canonical spelling, and all spellings."""
    rows: list[tuple[str, str, tuple[str, ...]]] = []
    for line in _definition_lines():
        name, _, symbol, *others = [part.strip() for part in f"{line} = _".split("=")]
        canonical = name if symbol == "_" else symbol
        rows.append((name, canonical, tuple(each for each in (name, canonical, *others) if each != "_")))
    return rows


@cache
def spellings() -> Mapping[str, str]:
    """Every spelling of a unit that may be typed, with its canonical spelling.

    Raises:
        ValueError: a spelling stands for two units.
    """
    table: dict[str, str] = {}
    for _, canonical, every in _columns():
        for spelling in every:
            if table.setdefault(spelling, canonical) != canonical:
                raise ValueError(f"{_FILE}: {spelling} stands for two units")
    return table


@cache
def long_names() -> Mapping[str, str]:
    """The spellings that are words, without capitals; in ``Cells`` or ``Kelvin`` a capital tells nothing apart."""
    return {
        spelling.casefold(): canonical
        for name, canonical, every in _columns()
        for spelling in every
        if len(spelling) >= _WORD and (spelling == name or spelling != canonical)
    }


@cache
def _names() -> Mapping[str, str]:
    return {canonical: name for name, canonical, _ in _columns()}


@cache
def atom(canonical: str) -> Atom:
    """Resolve one canonical spelling, for example ``mL``.

    Raises:
        KeyError: the spelling is not a canonical one of the definitions.
    """
    name, units = _names()[canonical], registry()
    one = units.Quantity(Decimal(1), name).to_root_units()
    zero = units.Quantity(Decimal(0), name).to_root_units()
    bases = {base.strip("[]"): int(Decimal(str(power))) for base, power in one.dimensionality.items()}
    offset = Fraction(zero.magnitude)
    return Atom(Fraction(one.magnitude) - offset, dimension_of(bases), offset)
