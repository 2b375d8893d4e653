"""Dates and times in ISBT 128 symbols (ST-001 2.4.4 to 2.4.9 and 2.4.31).

Structures 004 to 009 carry the wall time of where they were printed, without a zone.
Structure 031 can say UTC.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

_DAY: Final = re.compile(r"([0-9]{3})([0-9]{3})")
_CALENDAR: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_TIME: Final = re.compile(r"([01][0-9]|2[0-3])([0-5][0-9])")
_MOMENT: Final = re.compile(r"([0-9]{6})([01][0-9]|2[0-3])([0-5][0-9])")
_NINETEEN_HUNDREDS: Final = 900
_YEARS: Final = range(1900, 2900)


def write_day(day: date) -> str:
    """Six digits ``cyyjjj``: year modulo 1000 and ordinal day.

    Raises:
        ValueError: the year would be read back as another one.
    """
    if day.year not in _YEARS:
        raise ValueError(f"three digits tell a year from {_YEARS[0]} to {_YEARS[-1]}, not {day.year}")
    return f"{day.year % 1000:03d}{day.timetuple().tm_yday:03d}"


def read_day(content: str) -> date | None:
    """Read ``cyyjjj``; None where no such day exists."""
    found = _DAY.fullmatch(content)
    if found is None:
        return None
    short, ordinal = int(found[1]), int(found[2])
    year = 1000 + short if short >= _NINETEEN_HUNDREDS else 2000 + short
    if ordinal == 0:
        return None
    day = date(year, 1, 1) + timedelta(days=ordinal - 1)
    return day if day.year == year else None


def write_moment(wall: datetime) -> str:
    """Ten digits ``cyyjjjhhmm`` of a wall time; its zone, if any, is not written."""
    return f"{write_day(wall.date())}{wall:%H%M}"


def read_moment(content: str) -> datetime | None:
    """Read ``cyyjjjhhmm`` as a wall time without zone; None where no such time exists."""
    found = _MOMENT.fullmatch(content)
    if found is None:
        return None
    day = read_day(found[1])
    return datetime.combine(day, time(int(found[2]), int(found[3]))) if day else None


def write_calendar_day(day: date) -> str:
    """Eight digits ``yyyymmdd``."""
    return f"{day.year:04d}{day:%m%d}"


def read_calendar_day(content: str) -> date | None:
    """Read ``yyyymmdd``; None where no such day exists."""
    found = _CALENDAR.fullmatch(content)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def write_calendar_moment(moment: datetime) -> str:
    """Twelve digits ``yyyymmddhhmm``, in UTC where the moment has a zone and as wall time where it has none."""
    told = moment if moment.utcoffset() is None else moment.astimezone(UTC)
    return f"{write_calendar_day(told.date())}{told:%H%M}"


def read_calendar_moment(content: str) -> datetime | None:
    """Read ``yyyymmddhhmm`` as a time without zone; None where no such time exists."""
    found = _TIME.fullmatch(content[8:])
    day = read_calendar_day(content[:8])
    return datetime.combine(day, time(int(found[1]), int(found[2]))) if found and day else None
