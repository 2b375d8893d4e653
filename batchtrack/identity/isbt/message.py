"""Several structures in one symbol or one scan (ST-001 2.4.23, 10.5)."""

from dataclasses import dataclass
from typing import Final

from batchtrack.identity.isbt.base import IsbtCode

ANY_ORDER: Final = "000"


@dataclass(frozen=True, slots=True)
class MessageCode:
    """One carrier, however many identifiers it holds.

    Attributes:
        parts: in the order in which they stand.
        order: number of the order that a compound message announces, ``000`` for none; None for two codes that a
            scanner joined, without a header.
    """

    parts: tuple[IsbtCode, ...]
    order: str | None = ANY_ORDER
