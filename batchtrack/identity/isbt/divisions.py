"""Data structure 032: which part of a divided product (ST-001 2.4.32)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from batchtrack.identity.isbt.base import TextCode, off_table
from batchtrack.identity.typing_slips import CAPITALS, first_slip, length_slip
from batchtrack.refusals import Refusal

_LEVELS: Final = re.compile(r"[A-Z]{2}(?:[A-Z]{4}|[A-Z]{2}00|0000)")


@dataclass(frozen=True, slots=True)
class DivisionCode(TextCode):
    """Six digits, or one to three pairs of letters, each pair a division of the one before; unused pairs are ``00``."""

    number: ClassVar[str] = "032"
    places: ClassVar[tuple[str, ...]] = (CAPITALS,) * 6

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character; digits alone or pairs of letters from the left."""
        name = cls.structure().name
        slip = length_slip(content, len(cls.places), name) or first_slip(content, cls.places, name)
        if slip:
            return slip
        return None if content.isdigit() or _LEVELS.fullmatch(content) else off_table(cls, content)

    @property
    def levels(self) -> tuple[str, ...]:
        """The division, and the divisions of it; digits are one level."""
        if self.text.isdigit():
            return (self.text,)
        return tuple(pair for pair in (self.text[:2], self.text[2:4], self.text[4:]) if pair != "00")

    @property
    def words(self) -> str:
        """The levels."""
        return f"division {' '.join(self.levels)}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The whole code and how many levels it has."""
        return {"division": self.text, "levels": len(self.levels)}
