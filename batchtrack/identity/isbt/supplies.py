"""Data structures 017, 018, 021 and 022: containers and other supplies, by maker, catalogue number and lot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from batchtrack.identity.isbt.base import TextCode, bare
from batchtrack.identity.typing_slips import ANY_CASE, CAPITALS

_WHOLE_SET, _CARTON, _PRIMARY = "y", "z", "1"
_PARTS = {_WHOLE_SET: "whole set", _CARTON: "carton", _PRIMARY: "primary container"}


@dataclass(frozen=True, slots=True)
class ContainerItemCode(TextCode):
    """Data structure 017: a container of a set, by its maker's catalogue (ST-001 2.4.17)."""

    number: ClassVar[str] = "017"
    places: ClassVar[tuple[str, ...]] = (CAPITALS + _WHOLE_SET + _CARTON, *[CAPITALS] * 2, *[ANY_CASE] * 7)

    @property
    def container(self) -> str:
        """Which container of the set; ``1`` the primary one, ``y`` the whole set, ``z`` a carton."""
        return self.text[0]

    @property
    def manufacturer(self) -> str:
        """Two characters of the standard's table of manufacturers."""
        return self.text[1:3]

    @property
    def catalogue(self) -> str:
        """Catalogue number without the zeros that fill it."""
        return bare(self.text[3:])

    @property
    def words(self) -> str:
        """Which container, whose and which article."""
        part = _PARTS.get(self.container, f"container {self.container} of a set")
        return f"{part}, manufacturer {self.manufacturer}, catalogue number {self.catalogue}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Container, manufacturer, catalogue number."""
        return {"container": self.container, "manufacturer": self.manufacturer, "catalogue_number": self.catalogue}


@dataclass(frozen=True, slots=True)
class ItemCode(TextCode):
    """Data structure 021: a supply other than a container, by its maker's catalogue (ST-001 2.4.21)."""

    number: ClassVar[str] = "021"
    places: ClassVar[tuple[str, ...]] = (*[CAPITALS] * 2, *[ANY_CASE] * 8)

    @property
    def manufacturer(self) -> str:
        """Two characters of the standard's table of manufacturers."""
        return self.text[:2]

    @property
    def catalogue(self) -> str:
        """Catalogue number without the zeros that fill it."""
        return bare(self.text[2:])

    @property
    def words(self) -> str:
        """Whose and which article."""
        return f"item of manufacturer {self.manufacturer}, catalogue number {self.catalogue}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Manufacturer and catalogue number."""
        return {"manufacturer": self.manufacturer, "catalogue_number": self.catalogue}


@dataclass(frozen=True, slots=True)
class _MakersLotCode(TextCode):
    places: ClassVar[tuple[str, ...]] = (ANY_CASE,) * 10

    @property
    def lot(self) -> str:
        """The lot number without the zeros that fill it."""
        return bare(self.text)

    @property
    def words(self) -> str:
        """What it is the lot of, and its number."""
        return f"{self.structure().name} {self.lot}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The lot number, bare and as transmitted."""
        return {"lot": self.lot, "as_transmitted": self.text}


@dataclass(frozen=True, slots=True)
class ContainerLotCode(_MakersLotCode):
    """Data structure 018: the lot of a container set (ST-001 2.4.18)."""

    number: ClassVar[str] = "018"


@dataclass(frozen=True, slots=True)
class ItemLotCode(_MakersLotCode):
    """Data structure 022: the lot of another supply (ST-001 2.4.22)."""

    number: ClassVar[str] = "022"
