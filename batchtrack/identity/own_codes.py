"""The facility's own codes, for what ISBT 128 does not number: typed values, each on its own carrier."""

from dataclasses import dataclass
from typing import Final

from batchtrack.identity.chain import ChainOfIdentity
from batchtrack.identity.ids import require_id

HIGHEST_CONTAINER: Final = 99
_HIGHEST_LABEL: Final = 9999


@dataclass(frozen=True, slots=True)
class ContainerCode:
    """A bag, syringe, tube or vial of one chain of identity.

    Attributes:
        chain: whose material it holds.
        number: 1 to 99 within the chain.
        label: 1 to 9999, number of the applied label; a voided or reprinted label has another.
    """

    chain: ChainOfIdentity
    number: int
    label: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= HIGHEST_CONTAINER or not 1 <= self.label <= _HIGHEST_LABEL:
            raise ValueError(f"no container {self.number} with label {self.label}")

    @property
    def content(self) -> str:
        """Chain, container and label as the symbol holds them, ``A999026000017.03.1``."""
        return f"{self.chain.number}.{self.number:02d}.{self.label}"

    @property
    def display(self) -> str:
        """As printed for people, ``A9990 26 000017 K 03``."""
        return f"{self.chain.short} {self.number:02d}"


@dataclass(frozen=True, slots=True)
class WristbandCode:
    """The patient's wristband, by the subject code (a pseudonym)."""

    subject: str

    def __post_init__(self) -> None:
        require_id(self.subject)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.subject


@dataclass(frozen=True, slots=True)
class OrderCode:
    """The order that travels with the material."""

    chain: ChainOfIdentity

    @property
    def content(self) -> str:
        """The chain's number without ``CH``, as the symbol holds it."""
        return self.chain.number


@dataclass(frozen=True, slots=True)
class OwnChainCode:
    """A chain of identity in the facility's own form, where structure 040 holds one of the standard."""

    chain: ChainOfIdentity

    def __post_init__(self) -> None:
        if not self.chain.is_own:
            raise ValueError(f"{self.chain.code} stands in structure 040")

    @property
    def content(self) -> str:
        """The chain's number without ``XC``, as the symbol holds it."""
        return self.chain.number

    @property
    def words(self) -> str:
        """The number in groups with its check character."""
        return f"chain of identity {self.chain.short}"


@dataclass(frozen=True, slots=True)
class BadgeCode:
    """A person's badge; it names, and never proves."""

    person: str

    def __post_init__(self) -> None:
        require_id(self.person)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.person


@dataclass(frozen=True, slots=True)
class LotCode:
    """A material lot."""

    lot: str

    def __post_init__(self) -> None:
        require_id(self.lot)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.lot


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """A piece of equipment."""

    device: str

    def __post_init__(self) -> None:
        require_id(self.device)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.device


@dataclass(frozen=True, slots=True)
class RoomCode:
    """The sign of a room."""

    room: str

    def __post_init__(self) -> None:
        require_id(self.room)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.room


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A printed document; it identifies itself and never what it speaks of."""

    paper: str

    def __post_init__(self) -> None:
        require_id(self.paper)

    @property
    def content(self) -> str:
        """The id that the symbol holds."""
        return self.paper


@dataclass(frozen=True, slots=True)
class VialCode:
    """A vial of a donor's cell bank; vials of two banks may have the same id."""

    bank: str
    vial: str

    def __post_init__(self) -> None:
        require_id(self.bank)
        require_id(self.vial)

    @property
    def content(self) -> str:
        """Bank and vial as the symbol holds them, ``BANK-1.V-01``."""
        return f"{self.bank}.{self.vial}"


OwnCode = (
    ContainerCode
    | WristbandCode
    | OrderCode
    | OwnChainCode
    | BadgeCode
    | LotCode
    | DeviceCode
    | RoomCode
    | PaperCode
    | VialCode
)
"""Any code of the facility's own form."""
