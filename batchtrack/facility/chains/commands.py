"""What can be asked of a register of chain-of-identity numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IssueChainNumber:
    """Give the next number of a facility and nominal year to a batch."""

    facility: str
    year: int
    batch: str
