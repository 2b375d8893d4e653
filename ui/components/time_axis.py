"""The time axis of the work board: moments to places, and the marks along it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

HALF_DAY: Final = timedelta(hours=12)
_QUARTERS: Final = (timedelta(hours=1), timedelta(hours=3), timedelta(hours=6), HALF_DAY, timedelta(days=1))
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A named moment on the axis: where from 0 to 1, and its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A span of time (aware moments) shown from left to right, with days and hours in a zone."""

    begins: datetime
    ends: datetime
    zone: ZoneInfo

    def at(self, moment: datetime) -> float:
        """Where a moment stands: 0 at the left end, 1 at the right; beyond the ends it stays at them."""
        return min(1.0, max(0.0, (moment - self.begins) / (self.ends - self.begins)))

    def marks(self, most: int) -> tuple[AxisMark, ...]:
        """At most so many round moments with day and hour, as clocks in the zone show them."""
        step = next((wide for wide in _QUARTERS if (self.ends - self.begins) / wide <= most), timedelta(days=1))
        local = self.begins.astimezone(self.zone)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
        moments = []
        wall = midnight
        while (moment := wall.replace(tzinfo=self.zone)) <= self.ends:
            if moment >= self.begins:
                moments.append(AxisMark(self.at(moment), f"{_DAYS[wall.weekday()]} {wall:%H:%M}"))
            wall += step
        return tuple(moments)
