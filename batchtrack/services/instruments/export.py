"""What an export of a cell counter says, whichever instrument wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from batchtrack.services.instruments.nucleoview import Measured

TOTAL: Final = "Total"
LIVE: Final = "Live"
VIABILITY: Final = "Viability"
LINES: Final = (TOTAL, LIVE, VIABILITY)
"""What a result may be taken from: cells in all, living cells, and the share of the living."""


@dataclass(frozen=True, slots=True)
class CountedRun:
    """One count of one sample.

    Attributes:
        serial: of the instrument, empty where the file does not say.
        counted_at: aware, None where the file does not say.
        remark: what the counter says against its own count, empty for nothing.
        factor: by which the sample was diluted; applied: True where counts are those of the undiluted sample already,
            None where that is open.
    """

    sample: str
    serial: str
    counted_at: datetime | None
    measured: Mapping[str, Measured]
    remark: str
    factor: Decimal | None
    applied: bool | None


@dataclass(frozen=True, slots=True)
class Export:
    """A file: which program wrote it, and every run in it."""

    written_by: str
    runs: tuple[CountedRun, ...]


def number_in(text: str) -> str:
    """The number in a cell without its thousands separators, empty for none.

    A no-break space always separates thousands; a comma or a point is left as it is, and asked about where it matters.
    """
    plain = text.replace("\u00a0", "").replace("\u202f", "").strip()
    try:
        return plain if Decimal(plain).is_finite() else ""
    except ArithmeticError:
        return ""


def measured(text: str, unit: str, tens: int = 0) -> Measured:
    """A cell as a measured value; ``tens`` is the power of ten that the column's head states."""
    number = number_in(text)
    written = f"{number}E{tens}" if number and tens else number
    return Measured(text, written, unit)
