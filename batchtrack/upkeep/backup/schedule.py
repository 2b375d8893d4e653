"""When a backup is due and which ones are kept: pure, from the moments alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

GRACE: Final = timedelta(hours=1)
"""So long after it was due a missing backup is told."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How often, and for how long.

    Attributes:
        every: from one backup to the next.
        days: of so many days that have a backup, the newest one of each is kept.
        weeks: likewise of weeks (ISO 8601).
        months: likewise of months.
    """

    every: timedelta = timedelta(hours=24)
    days: int = 14
    weeks: int = 8
    months: int = 24


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done now.

    Attributes:
        due: whether a backup is to be made.
        late: whether it should have been made long ago.
        let_go: moments of backups that may be removed once the due one stands.
    """

    due: bool
    late: bool
    let_go: tuple[datetime, ...]


def plan(standing: Iterable[datetime], now: datetime, retention: Retention) -> Plan:
    """What to make and what to let go; the newest backup is never let go."""
    moments = sorted(standing)
    next_due = moments[-1] + retention.every if moments else now
    late = bool(moments) and now > next_due + GRACE
    return Plan(now >= next_due, late, tuple(each for each in moments if each not in _kept(moments, retention)))


def _kept(moments: list[datetime], retention: Retention) -> frozenset[datetime]:
    spans: tuple[tuple[Callable[[datetime], object], int], ...] = (
        (lambda moment: moment.date(), max(1, retention.days)),
        (lambda moment: moment.isocalendar()[:2], retention.weeks),
        (lambda moment: (moment.year, moment.month), retention.months),
    )
    return frozenset(moment for span, count in spans for moment in _newest_of_each(moments, span, count))


def _newest_of_each(moments: list[datetime], span: Callable[[datetime], object], count: int) -> list[datetime]:
    newest = {span(moment): moment for moment in moments}
    return sorted(newest.values())[-count:] if count else []
