"""The unit in which a value between two steps is shown."""

from functools import lru_cache
from typing import Final

from batchtrack.units.dimension import CELL, Dimension, populations, without_populations
from batchtrack.units.kind import KINDS
from batchtrack.units.unit import Unit, parse_unit

_ROOTS: Final = {
    "time": "s",
    "mass": "kg",
    "length": "m",
    "temperature": "K",
    "endotoxin": "EU",
    "colony": "CFU",
}


@lru_cache(maxsize=512)
def readable_unit(dimension: Dimension) -> Unit:
    """The canonical unit of the first kind of this dimension, else one composed of root units."""
    if dimension == (("temperature", 1),):
        return Unit(0, (("K", 1),))
    for kind in KINDS.values():
        unit = parse_unit(kind.unit)
        if unit is not None and unit.dimension == dimension and not unit.offset and not kind.of_parent:
            return unit if dimension else Unit(0, ())
    return _of_populations(dimension) if populations(dimension) else _composed(dimension)


def _composed(dimension: Dimension) -> Unit:
    return Unit(0, tuple((_ROOTS.get(base, base), power) for base, power in dimension))


def _of_populations(dimension: Dimension) -> Unit:
    """Named populations shown where one word says them: a share of one, or a count of its members."""
    plain = readable_unit(without_populations(dimension))
    found = {power: name for name, power in populations(dimension)}
    if len(found) != len(populations(dimension)) or not found.keys() <= {1, -1}:
        return plain
    if not without_populations(dimension):
        return Unit(0, (("%", 1),), found[1], found.get(-1, "")) if 1 in found else plain
    return Unit(0, plain.atoms, found[-1]) if found.keys() == {-1} and CELL in dict(dimension) else plain
