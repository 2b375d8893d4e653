"""Data structures 010 and 027: special testing and infection markers (ST-001 2.4.10, 2.4.27).

Both are kept as they stand: what they say of a donation is read in tables that are licensed to each site.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from batchtrack.identity.check import check_character
from batchtrack.identity.isbt.base import TextCode
from batchtrack.identity.typing_slips import CAPITALS, DIGITS


@dataclass(frozen=True, slots=True)
class SpecialTestingCode(TextCode):
    """Data structure 010: five characters of the site's table of special tests."""

    number: ClassVar[str] = "010"
    places: ClassVar[tuple[str, ...]] = (CAPITALS,) * 5

    @property
    def words(self) -> str:
        """The code."""
        return f"special testing {self.text}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The code."""
        return {"special_testing": self.text}


@dataclass(frozen=True, slots=True)
class InfectionMarkersCode(TextCode):
    """Data structure 027: ten digits, each the result of two markers, and eight reserved zeros."""

    number: ClassVar[str] = "027"
    places: ClassVar[tuple[str, ...]] = (*[DIGITS[:9]] * 10, *["0"] * 8)

    @property
    def check_character(self) -> str:
        """The character printed after the digits (ST-001 7.5)."""
        return check_character(self.text)

    @property
    def words(self) -> str:
        """The digits with their check character."""
        return f"infection markers {self.text} {self.check_character}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The digits and their check character."""
        return {"markers": self.text, "check_character": self.check_character}
