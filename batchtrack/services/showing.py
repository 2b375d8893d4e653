"""How screens and papers write values, limits, moments and the chain of identity."""

from datetime import UTC, datetime
from functools import lru_cache

from batchtrack.batch.questions.showing import show_compared, show_limit, show_rounded, show_unit_words, show_value
from batchtrack.batch.questions.times import show_date
from batchtrack.identity import ChainOfIdentity

__all__ = [
    "show_chain",
    "show_compared",
    "show_limit",
    "show_rounded",
    "show_unit_words",
    "show_utc",
    "show_value",
]


def show_utc(moment: datetime) -> str:
    """A moment in UTC."""
    utc = moment.astimezone(UTC)
    return f"{show_date(utc.date())} {utc:%H:%M} UTC"


@lru_cache(4096)  # a list shows the same ones again and again, and each is checked to be one
def show_chain(code: str) -> str:
    """The chain of identity as printed, with its check character."""
    return ChainOfIdentity(code).short
