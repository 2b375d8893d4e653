"""The unit in which a value between two steps is shown."""

from functools import lru_cache
from typing import Final

from batchtrack.units.dimension import Dimension
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
_PARENT: Final = "of "


@lru_cache(maxsize=512)
def readable_unit(dimension: Dimension) -> Unit:
    """The canonical unit of the first kind of this dimension, else one composed of root units."""
    if dimension == (("temperature", 1),):
        return Unit(0, (("K", 1),))
    for kind in KINDS.values():
        unit = parse_unit(kind.unit)
        if unit is not None and unit.dimension == dimension and not unit.offset and not kind.of_parent:
            return unit if dimension else Unit(0, ())
    return _composed(dimension)


def _composed(dimension: Dimension) -> Unit:
    atoms = tuple((_ROOTS.get(base, base), power) for base, power in dimension if not base.startswith(_PARENT))
    parents = [base.removeprefix(_PARENT) for base, _ in dimension if base.startswith(_PARENT)]
    if parents and not atoms:
        return Unit(0, (("%", 1),), parents[0])
    return Unit(0, atoms, parents[0] if parents else "")
