"""What sort of thing a field measures: the units it may be written in, and how it is compared with a limit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from batchtrack.units.dimension import CELL, NONE, Dimension
from batchtrack.units.unit import Unit, parse_unit

VERBAL: Final = "verbal"
RATIO: Final = "ratio"
DILUTION: Final = "dilution_factor"
TEMPERATURE: Final = "temperature"
BODY_WEIGHT: Final = "body_weight"
SYMBOLS: Final = MappingProxyType(
    {"degC_difference": "°C", "degC": "°C", "xg": "× g", "percent_vv": "% v/v", "percent_wv": "% w/v"}
)
_MICRO: Final = re.compile(r"\bu(?=[Lgm]\b)")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of quantity.

    Attributes:
        name: as written in definitions, for example ``cell_concentration``.
        unit: the canonical unit.
        units: the units that may be typed; a power of ten may stand before each.
        exact: compared with a limit as it is, without rounding (times, counted objects, balances).
        signed: a negative value has a meaning.
        implied: a unit that may be left out, ``cell`` in ``10^9/L``.
        also_read: spellings that mean something else elsewhere, with the unit that they mean here.
        of_parent: a percentage that names the population it is of.
    """

    name: str
    unit: str
    units: tuple[str, ...]
    exact: bool = False
    signed: bool = False
    implied: str = ""
    also_read: tuple[tuple[str, str], ...] = ()
    of_parent: bool = False

    @property
    def dimension(self) -> Dimension:
        """The powers of the base dimensions of the canonical unit."""
        unit = parse_unit(self.unit)
        return NONE if unit is None else unit.dimension

    @property
    def known(self) -> str:
        """The units that may be typed, as a sentence lists them."""
        plain = tuple(spelling for spelling, meant in self.also_read if meant == "1")[:1]
        return ", ".join((*plain, *(with_symbols(unit) for unit in self.units if not unit.startswith("1"))))

    @property
    def spellings_known(self) -> tuple[str, ...]:
        """The spellings of this kind that mean something else, or nothing, elsewhere."""
        return tuple(spelling for spelling, _ in self.also_read)

    def can_be(self, value: Decimal, unit: Unit) -> bool:
        """Whether there is such a value: not below zero unless signed, and no temperature below −273.15 °C."""
        if self.name == TEMPERATURE:
            return Fraction(value) * unit.scale + unit.offset >= 0
        return self.signed or value >= 0

    def unit_of(self, text: str) -> Unit | None:
        """The unit that a text means in this kind, whether or not the kind allows it; None if it is no unit."""
        return _unit_of(self.name, text)

    def allows(self, unit: Unit) -> bool:
        """Whether the unit, without its power of ten and its parent population, is one of this kind."""
        if unit.parent and not (self.of_parent or self.implied == CELL):
            return False
        return tuple(sorted(unit.atoms)) in _products(self.units)


def with_symbols(unit: str) -> str:
    """The text of a unit with the signs that it is printed with: ``µL``, ``°C/min``, ``× g``."""
    spelled = _MICRO.sub("µ", unit)
    for plain, symbol in SYMBOLS.items():
        spelled = spelled.replace(plain, symbol)
    return spelled


def said(kind: Kind) -> str:
    """The kind's name in a sentence."""
    return kind.name.replace("_", " ")


@lru_cache(maxsize=4096)
def _unit_of(name: str, text: str) -> Unit | None:
    kind, plain = KINDS[name], " ".join(text.split())
    unit = parse_unit(dict(kind.also_read).get(plain, plain))
    if unit is None or not kind.implied or kind.allows(unit):
        return unit
    completed = Unit(unit.exponent, ((kind.implied, 1), *unit.atoms), unit.parent, unit.members)
    return completed if kind.allows(completed) else unit


@cache
def _products(texts: tuple[str, ...]) -> frozenset[tuple[tuple[str, int], ...]]:
    """The units of these texts as products in one order."""
    return frozenset(tuple(sorted(unit.atoms)) for text in texts if (unit := parse_unit(text)) is not None)


_CELSIUS_DIFFERENCE: Final = tuple(
    (spelling, "degC_difference") for spelling in ("degC", "°C", "ºC", "C", "celsius", "Cel", "degree_Celsius")
)
_GRAVITY: Final = tuple((spelling, "xg") for spelling in ("g", "×g", "× g", "x g", "xg", "*g", "* g"))
_FOLD: Final = tuple((spelling, "1") for spelling in ("×", "x", "X", "fold", "-fold"))
_BY_VOLUME: Final = tuple((spelling, "percent_vv") for spelling in ("% v/v", "% (v/v)", "%v/v", "%(v/v)", "vol%"))
_BY_WEIGHT: Final = tuple((spelling, "percent_wv") for spelling in ("% w/v", "% (w/v)", "%w/v", "%(w/v)"))
_OBJECTS: Final = ("piece", "bag", "vial", "syringe", "label", "tube", "bead")
_SHARES: Final = ("%", "‰", "ppm", "1")
_MASSES: Final = ("kg", "g", "mg", "ug")
_VOLUMES: Final = ("mL", "L", "uL", "fL")

_ALL: Final = (
    Kind("cell_count", "cell", ("cell",), implied=CELL),
    Kind("cell_concentration", "cell/mL", ("cell/mL", "cell/L", "cell/uL"), implied=CELL),
    Kind("cells_per_mass", "cell/kg", ("cell/kg", "cell/g", "cell/mg"), implied=CELL),
    Kind("cells_per_object", "cell/vial", tuple(f"cell/{each}" for each in _OBJECTS), implied=CELL),
    Kind("volume", "mL", _VOLUMES),
    Kind("mass", "kg", _MASSES),
    Kind(BODY_WEIGHT, "kg", ("kg", "g")),
    Kind("length", "cm", ("cm", "m", "mm", "um")),
    Kind("time", "h", ("h", "min", "s", "d"), exact=True),
    Kind(TEMPERATURE, "degC", ("degC", "K"), signed=True, also_read=(("C", "degC"),)),
    Kind(
        "temperature_difference",
        "degC_difference",
        ("degC_difference", "K"),
        signed=True,
        also_read=_CELSIUS_DIFFERENCE,
    ),
    Kind("cooling_rate", "degC/min", ("degC/min", "K/min", "degC/h", "K/h"), signed=True),
    Kind("fraction", "%", _SHARES),
    Kind("volume_in_volume", "percent_vv", ("percent_vv",), also_read=_BY_VOLUME),
    Kind(RATIO, "1", ("1", "%", "cell/cell")),
    Kind(DILUTION, "1", ("1",), also_read=_FOLD),
    Kind("share_of_population", "% of WBC", ("% of WBC", "‰ of WBC"), of_parent=True),
    Kind("endotoxin_concentration", "EU/mL", ("EU/mL", "EU/L")),
    Kind("endotoxin_amount", "EU", ("EU",)),
    Kind("endotoxin_rate", "EU/kg/h", ("EU/kg/h", "EU/kg/min")),
    Kind("endotoxin_per_mass", "EU/kg", ("EU/kg", "EU/g", "EU/mg")),
    Kind("colony_count", "CFU", ("CFU", "CFU/mL", "CFU/L", "CFU/piece"), implied="CFU"),
    Kind("counted_object", "piece", _OBJECTS, exact=True),
    Kind("count_per_volume", "bead/mL", ("bead/mL", "bead/uL"), implied="bead"),
    Kind("balance", "mL", (*_VOLUMES, *_MASSES, *_OBJECTS, "cell"), exact=True, signed=True),
    Kind("speed_g", "xg", ("xg",), also_read=_GRAVITY),
    Kind("pressure", "kPa", ("kPa", "Pa", "hPa", "mbar", "bar"), signed=True),
    Kind("density", "g/mL", ("g/mL", "kg/L", "mg/mL", "g/L", "percent_wv"), also_read=_BY_WEIGHT),
    Kind("volume_per_mass", "mL/kg", ("mL/kg", "uL/kg", "L/kg")),
    Kind("mass_per_mass", "g/kg", ("g/kg", "mg/kg", "mg/g", "ug/kg")),
    Kind("mass_per_mass_and_time", "g/kg/d", ("g/kg/d", "mg/kg/d", "g/kg/h", "mg/kg/h")),
    Kind("mass_per_length", "kg/cm", ("kg/cm", "kg/m")),
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for kind in _ALL})
