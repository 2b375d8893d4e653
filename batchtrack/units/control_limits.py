"""Limits of an individuals chart: the mean of a series and how far single values stray from it by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

LEAST: Final = 8
"""Fewer values do not tell what is usual."""

_SPREAD: Final = Decimal("2.66")
"""3 / 1.128: three standard deviations, told from the mean moving range of two (Shewhart chart of individuals)."""


@dataclass(frozen=True, slots=True)
class ControlLimits:
    """Mean and natural limits, in the unit of the values."""

    mean: Decimal
    low: Decimal
    high: Decimal


def control_limits(
    values: Sequence[Decimal], lowest: Decimal | None = None, highest: Decimal | None = None
) -> ControlLimits | None:
    """The limits of a series, clipped to what is possible; None for fewer than eight values.

    Args:
        values: in the order they came.
        lowest: what no value can lie below, for example 0; None where there is none.
        highest: what no value can lie above, for example 100 of a percentage; None where there is none.
    """
    if len(values) < LEAST:
        return None
    mean = sum(values, Decimal(0)) / len(values)
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    stray = _SPREAD * sum(ranges, Decimal(0)) / len(ranges)
    low, high = mean - stray, mean + stray
    return ControlLimits(
        mean,
        low if lowest is None else max(low, lowest),
        high if highest is None else min(high, highest),
    )
