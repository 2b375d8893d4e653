"""What an ISBT 128 symbol on a label says, as typed values."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from batchtrack.identity.blood_groups import GROUPS, Intent
from batchtrack.identity.chain import ChainOfIdentity
from batchtrack.identity.din import NO_FLAGS, Din

_PRODUCT: Final = re.compile(r"[A-Z0-9][A-Z0-9]{4}[A-Za-z0-9][A-Z0-9][a-z0-9]")
_AUTOLOGOUS: Final = "1XA8"


def is_product(content: str) -> bool:
    """Whether eight characters have the form of a product code with collection type and division."""
    return _PRODUCT.fullmatch(content) is not None


@dataclass(frozen=True, slots=True)
class DinCode:
    """Data structure 001: a donation and its two flag characters."""

    din: Din
    flags: str = NO_FLAGS


@dataclass(frozen=True, slots=True)
class BloodGroupCode:
    """Data structure 002: blood group and intent.

    Attributes:
        value: the two characters of ST-001 table 4.
    """

    value: str

    def __post_init__(self) -> None:
        if self.value not in GROUPS:
            raise ValueError(f"no blood group has the value {self.value!r}")

    @property
    def group(self) -> str:
        """ABO and RhD in words."""
        return GROUPS[self.value][0]

    @property
    def intent(self) -> Intent:
        """Whom the collection is for."""
        return GROUPS[self.value][1]


@dataclass(frozen=True, slots=True)
class ProductCode:
    """Data structure 003: which product, for whom it was collected, which part.

    Attributes:
        description: the five characters of the product description code.
        collection: collection type (ST-001 table 7).
        division: two characters, ``00`` undivided, ``99`` where structure 032 tells the division.
    """

    description: str
    collection: str
    division: str

    def __post_init__(self) -> None:
        if not is_product(self.content):
            raise ValueError(f"{self.content!r} is no product code")

    @property
    def content(self) -> str:
        """The eight characters after the data identifier."""
        return f"{self.description}{self.collection}{self.division}"

    @property
    def autologous(self) -> bool:
        """Whether the collection type says that the material is for its donor."""
        return self.collection in _AUTOLOGOUS

    @property
    def division_elsewhere(self) -> bool:
        """Whether structure 032 must be scanned as well (ST-001 2.4.3)."""
        return self.division == "99"


@dataclass(frozen=True, slots=True)
class ExpiryCode:
    """Data structure 005: expiration as wall time, without zone, where the label was printed."""

    wall: datetime

    def __post_init__(self) -> None:
        if self.wall.tzinfo is not None:
            raise ValueError("structure 005 carries a wall time; structure 031 carries UTC")


@dataclass(frozen=True, slots=True)
class UtcExpiryCode:
    """Data structure 031 for an expiration in UTC, to the minute."""

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.utcoffset() is None:
            raise ValueError("an expiration in UTC needs a time with its zone")


@dataclass(frozen=True, slots=True)
class ChainCode:
    """Data structure 040: the chain of identity."""

    chain: ChainOfIdentity


IsbtCode = DinCode | BloodGroupCode | ProductCode | ExpiryCode | UtcExpiryCode | ChainCode
"""Any structure that is read into a value."""


@dataclass(frozen=True, slots=True)
class MessageCode:
    """Several structures in one symbol or one scan: one carrier, however many identifiers it holds."""

    parts: tuple[IsbtCode, ...]
