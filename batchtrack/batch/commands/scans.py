"""Codes scanned in a step."""

from dataclasses import dataclass

from batchtrack.identity import Code


@dataclass(frozen=True, slots=True)
class Scan:
    """A code scanned in an open step; ``scan`` names the row, None fills the next open one.

    ``opened_with`` is True for the very scan that opened the batch: it is no identity check.
    """

    step: str
    code: Code
    scan: str | None = None
    typed: bool = False
    opened_with: bool = False


@dataclass(frozen=True, slots=True)
class ContinueStep:
    """A second person lets a step go on after a wrong container of the right patient."""

    step: str
    words: str
