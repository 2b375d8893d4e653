"""Data structure 002: ABO and RhD, or a message in their place (ST-001 2.4.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from batchtrack.identity.blood_groups import GROUPS, MESSAGES, Intent
from batchtrack.identity.isbt.base import IsbtCode, off_table
from batchtrack.identity.typing_slips import ANY_CASE, CAPITALS, first_slip, length_slip
from batchtrack.refusals import Refusal

_PLACES: Final = (ANY_CASE, ANY_CASE, CAPITALS, "0")


@dataclass(frozen=True, slots=True)
class BloodGroupCode(IsbtCode):
    """Blood group and intent, or a message.

    Attributes:
        value: the two characters of ST-001 tables 4 and 5.
        phenotype: one character for Rh and Kell phenotypes, ``0`` where none is told; it is kept and not interpreted.
    """

    number: ClassVar[str] = "002"

    value: str
    phenotype: str = "0"

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character, then the two tables."""
        name = cls.structure().name
        slip = length_slip(content, len(_PLACES), name) or first_slip(content, _PLACES, name)
        if slip:
            return slip
        known = content[:2] in GROUPS or content[:2] in MESSAGES
        return None if known else off_table(cls, content)

    @classmethod
    def parse(cls, content: str) -> Self:
        """Value and phenotype."""
        return cls(content[:2], content[2])

    @property
    def content(self) -> str:
        """Value, phenotype and the reserved zero."""
        return f"{self.value}{self.phenotype}0"

    @property
    def group(self) -> str | None:
        """ABO and RhD in words; None for a message."""
        return GROUPS[self.value][0] if self.value in GROUPS else None

    @property
    def intent(self) -> Intent:
        """Whom the collection is for."""
        return GROUPS[self.value][1] if self.value in GROUPS else MESSAGES[self.value][1]

    @property
    def words(self) -> str:
        """Group and intent, or the message."""
        if self.group is None:
            return f"blood group message: {MESSAGES[self.value][0]}"
        return f"blood group {self.group}, {self.intent}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Value, group, message, intent and phenotype."""
        return {
            "value": self.value,
            "group": self.group,
            "message": None if self.group else MESSAGES[self.value][0],
            "intent": self.intent.value,
            "phenotype": self.phenotype,
        }
