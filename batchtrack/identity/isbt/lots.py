"""Data structures 035 and 036: lot and supplemental number of a product of human origin (ST-001 2.4.35, 2.4.36).

Neither identifies a product alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from batchtrack.identity.isbt.base import TextCode, bare
from batchtrack.identity.typing_slips import CAPITALS


@dataclass(frozen=True, slots=True)
class _FilledCode(TextCode):
    places: ClassVar[tuple[str, ...]] = (CAPITALS,) * 18

    @property
    def bare(self) -> str:
        """The number without the zeros that fill it."""
        return bare(self.text)

    @property
    def words(self) -> str:
        """What it numbers, and the number."""
        return f"{self.structure().name} {self.bare}"


@dataclass(frozen=True, slots=True)
class ProductLotCode(_FilledCode):
    """Data structure 035: the lot number that the processing facility gave."""

    number: ClassVar[str] = "035"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The lot number, bare and as transmitted."""
        return {"lot": self.bare, "as_transmitted": self.text}


@dataclass(frozen=True, slots=True)
class SupplementalCode(_FilledCode):
    """Data structure 036: a further number that the processing facility gave."""

    number: ClassVar[str] = "036"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The number, bare and as transmitted."""
        return {"supplemental_number": self.bare, "as_transmitted": self.text}
