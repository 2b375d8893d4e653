"""ABO/RhD groups with what the collection is for (ISBT 128 ST-001, tables 4 and 5)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Intent(StrEnum):
    """Whom the collection is for, as the blood group value tells it."""

    DEFAULT = "intended use not specified"
    DIRECTED = "directed"
    DIRECTED_BIOHAZARD = "directed, biohazard"
    CROSSOVER = "autologous, eligible for crossover"
    AUTOLOGOUS = "autologous only"
    AUTOLOGOUS_BIOHAZARD = "autologous only, biohazard"
    AUTOLOGOUS_MESSAGE = "autologous collection"


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

_RHESUS: Final = {"+": "RhD positive", "-": "RhD negative", "\u2212": "RhD negative"}
_VALUES: Final[Mapping[tuple[str, Intent], str]] = {told: value for value, told in GROUPS.items()}

MESSAGES: Final[Mapping[str, tuple[str, Intent]]] = {
    "00": ("no ABO or Rh information", Intent.DEFAULT),
    "Ma": ("autologous collection", Intent.AUTOLOGOUS_MESSAGE),
    "Mb": ("biohazardous", Intent.DEFAULT),
    "Md": ("to be discarded", Intent.DEFAULT),
    "Mq": ("quarantine, hold for testing", Intent.DEFAULT),
    "Mr": ("for research only", Intent.DEFAULT),
    "Mx": ("not for transfusion", Intent.DEFAULT),
}
"""Where no group is told: the message in words, and what it says of the intent."""


_ALLOWED: Final[Mapping[Intent, str]] = {
    Intent.AUTOLOGOUS: "1X",
    Intent.AUTOLOGOUS_BIOHAZARD: "1X",
    Intent.CROSSOVER: "A",
    Intent.AUTOLOGOUS_MESSAGE: "1XA8",
}
_DIRECTED: Final = frozenset({Intent.DIRECTED, Intent.DIRECTED_BIOHAZARD})


def intent_agrees(intent: Intent, collection: str) -> bool:
    """Whether a blood group's intent and a product code's collection type can stand on one label.

    A value that leaves the intended use open agrees with every collection type.
    """
    if intent in _DIRECTED:
        return collection not in _ALLOWED[Intent.AUTOLOGOUS_MESSAGE]
    allowed = _ALLOWED.get(intent)
    return allowed is None or collection in allowed


def value_of(group: str, intent: Intent) -> str | None:
    """The two characters of a group written ``A+``, ``A RhD positive`` or ``A`` alone; None where it is no group.

    A group without RhD has one value, which leaves the intended use open.
    """
    written = " ".join(group.split())
    known = f"{written[:-1].strip()} {_RHESUS[written[-1]]}" if written[-1:] in _RHESUS else written
    return _VALUES.get((known, intent)) or _VALUES.get((known, Intent.DEFAULT))
