"""Sets of values between two ends, for results that are known only as a bound."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a set; ``closed`` means that the end itself belongs to it."""

    value: Fraction
    closed: bool


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``; None reaches without end."""

    low: Edge | None = None
    high: Edge | None = None

    def lies_within(self, other: "Interval") -> bool:
        """Whether every value of this set is one of the other."""
        return _at_least_as_high(self.low, other.low) and _at_least_as_high(_turned(self.high), _turned(other.high))

    def misses(self, other: "Interval") -> bool:
        """Whether no value of this set is one of the other."""
        return _apart(self.high, other.low) or _apart(other.high, self.low)


def _turned(edge: Edge | None) -> Edge | None:
    return None if edge is None else Edge(-edge.value, edge.closed)


def _at_least_as_high(mine: Edge | None, wanted: Edge | None) -> bool:
    if wanted is None:
        return True
    if mine is None:
        return False
    return mine.value > wanted.value or (mine.value == wanted.value and (wanted.closed or not mine.closed))


def _apart(high: Edge | None, low: Edge | None) -> bool:
    if high is None or low is None:
        return False
    return high.value < low.value or (high.value == low.value and not (high.closed and low.closed))
