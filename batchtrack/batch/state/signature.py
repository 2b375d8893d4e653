"""Who signed, when, and where in the stream."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, when, and at which version of the stream."""

    who: str
    at: datetime
    version: int
