"""The classes of product description codes and the types of collection (ST-001 2.4.3, table 7).

The descriptions themselves are licensed to each site and are not here.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Rest(Enum):
    """What the three characters behind a product description code are."""

    COLLECTION = "a collection type and a division"
    PACK = "the number of a division or pack"
    RESERVED = "reserved"
    LOCAL = "as the issuer of the code has it"


_CLASSES: Final[Mapping[str, tuple[str, Rest]]] = {
    "A": ("national or local code", Rest.LOCAL),
    "B": ("national or local code", Rest.LOCAL),
    "C": ("national or local code", Rest.LOCAL),
    "D": ("national or local code", Rest.LOCAL),
    "E": ("blood component", Rest.COLLECTION),
    "F": ("blood component", Rest.COLLECTION),
    "H": ("product of human origin with a nonproprietary name", Rest.COLLECTION),
    "M": ("other therapy", Rest.PACK),
    "N": ("organ", Rest.PACK),
    "P": ("regenerated tissue", Rest.COLLECTION),
    "R": ("reproductive tissue or cells", Rest.PACK),
    "S": ("cellular therapy", Rest.COLLECTION),
    "T": ("tissue", Rest.PACK),
    "V": ("ocular tissue", Rest.PACK),
    "W": ("faecal microbiota", Rest.PACK),
    "X": ("other blood product", Rest.RESERVED),
    "Y": ("clinical trial product", Rest.COLLECTION),
}
_UNASSIGNED: Final = ("class not assigned in the standard known here", Rest.LOCAL)
_PLASMA: Final = "X0"


def class_of(description: str) -> str:
    """The class that a product description code's first letter tells, in words."""
    return _CLASSES.get(description[:1], _UNASSIGNED)[0]


def rest_of(description: str) -> Rest:
    """What stands behind a product description code of this class."""
    if description.startswith(_PLASMA):
        return Rest.COLLECTION
    return _CLASSES.get(description[:1], _UNASSIGNED)[1]


_SEE_TABLE: Final = "CBGHJLPSTs"

COLLECTIONS: Final[Mapping[str, str]] = {
    "0": "collection type not specified",
    "1": "for autologous use only",
    "2": "for the directed recipient only",
    "3": "for the directed recipient only, biohazard",
    "4": "designated",
    "5": "dedicated",
    "6": "designated, biohazard",
    "7": "for allogeneic use",
    "8": "for autologous use, contains allogeneic material",
    "A": "autologous, eligible for crossover",
    "D": "directed, eligible for crossover",
    "E": "medical exception",
    "F": "reserved for the family",
    "Q": "see the special testing code",
    "R": "for research, not for human application",
    "V": "volunteer allogeneic",
    "X": "for autologous use only, biohazard",
    "d": "directed, eligible for crossover",
    "r": "for research, not for human application",
} | {letter: f"collection type {letter} of the standard's table" for letter in _SEE_TABLE}
"""By the character of the symbol: for whom it was collected."""
