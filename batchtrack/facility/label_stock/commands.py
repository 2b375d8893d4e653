"""What can be asked of a room's label stock."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LoadRoll:
    """Put a roll of blanks of one size into the room's printer; numbers count on within a size."""

    room: str
    printer: str
    size: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PrintOn:
    """Take blanks for a print job of a batch, at the printer that the job names."""

    room: str
    printer: str
    batch: str
    size: str
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SettleLabel:
    """Note what became of a printed label: ``applied``, ``voided`` or ``spare``."""

    room: str
    size: str
    number: int
    outcome: str


StockCommand = LoadRoll | PrintOn | SettleLabel
"""Anything that can be asked of a label stock."""
