"""What can be asked about the facility's clock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfirmTime:
    """Say that the clock shows the right time again.

    Attributes:
        compared_with: the clock that it was compared with, in words.
    """

    compared_with: str
