"""A value beside those of earlier batches."""

from dataclasses import dataclass
from decimal import Decimal

from batchtrack.units.control_limits import ControlLimits


@dataclass(frozen=True, slots=True)
class Dot:
    """What one batch had."""

    batch: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Series:
    """One result or yield over the last batches; every number in ``unit``.

    Attributes:
        shown: this batch's value in words; usual: the natural limits in words, empty without them.
        own: this batch's value; dots: the earlier ones, the oldest first.
        control: the natural limits of the earlier ones, None for too few.
        low, high: the ends of the criterion, None where it has none; limit: the criterion in words.
    """

    id: str
    label: str
    unit: str
    shown: str
    usual: str
    dots: tuple[Dot, ...]
    own: Decimal
    control: ControlLimits | None
    low: Decimal | None
    high: Decimal | None
    limit: str

    @property
    def strays(self) -> bool:
        """Whether this batch lies outside what the earlier ones did by themselves."""
        return self.control is not None and not self.control.low <= self.own <= self.control.high
