"""Where a batch stands, in one word."""

from typing import Final

AT_WORK: Final = frozenset({"running", "after_use"})


def stage(phase: str, standing: str) -> str:
    """The phase while the batch is at work, else how it ended, for example ``complete``."""
    return phase if standing in AT_WORK else standing.replace("_", " ")
