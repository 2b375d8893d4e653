"""ABO/RhD groups with what the collection is for (ISBT 128 ST-001, tables 4 and 5)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Intent(StrEnum):
    """Whom the collection is for, as the blood group value tells it."""

    DEFAULT = "default"
    DIRECTED = "directed"
    DIRECTED_BIOHAZARD = "directed, biohazard"
    CROSSOVER = "autologous, eligible for crossover"
    AUTOLOGOUS = "autologous only"
    AUTOLOGOUS_BIOHAZARD = "autologous only, biohazard"


_COLUMNS: Final = (
    Intent.DIRECTED,
    Intent.DIRECTED_BIOHAZARD,
    Intent.DEFAULT,
    Intent.CROSSOVER,
    Intent.AUTOLOGOUS,
    Intent.AUTOLOGOUS_BIOHAZARD,
)
_OFFSETS: Final = (0, 2, 4, 5, 6, 7)
_FIRST: Final = {
    "O RhD negative": 91,
    "O RhD positive": 47,
    "A RhD negative": 2,
    "A RhD positive": 58,
    "B RhD negative": 13,
    "B RhD positive": 69,
    "AB RhD negative": 24,
    "AB RhD positive": 80,
}
_ABO_ALONE: Final = {"55": "O", "66": "A", "77": "B", "88": "AB"}

GROUPS: Final[Mapping[str, tuple[str, Intent]]] = {
    f"{first + offset:02d}": (group, intent)
    for group, first in _FIRST.items()
    for offset, intent in zip(_OFFSETS, _COLUMNS, strict=True)
} | {value: (group, Intent.DEFAULT) for value, group in _ABO_ALONE.items()}
"""By the two characters of the symbol: the group and the intent."""

_COLLECTION_TYPES: Final[Mapping[Intent, str]] = {
    Intent.AUTOLOGOUS: "1X",
    Intent.AUTOLOGOUS_BIOHAZARD: "1X",
    Intent.CROSSOVER: "A",
}


def intent_agrees(intent: Intent, collection: str) -> bool:
    """Whether a blood group's intent and a product code's collection type can stand on one label."""
    allowed = _COLLECTION_TYPES.get(intent)
    return collection not in "1XA" if allowed is None else collection in allowed
