"""Dates and times in ISBT 128 symbols (ST-001 2.4.4 to 2.4.9 and 2.4.31).

Structures 004 to 009 carry the wall time of where they were printed, without a zone.
Structure 031 can say UTC.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

_DAY: Final = re.compile(r"([0-9]{3})([0-9]{3})")
_MOMENT: Final = re.compile(r"([0-9]{6})([01][0-9]|2[0-3])([0-5][0-9])")
_FLEXIBLE: Final = re.compile(r"2001([0-9]{8})([0-9]{4})")
_NINETEEN_HUNDREDS: Final = 900
END_OF_DAY: Final = time(23, 59)
"""What is encoded where no time of day is given."""


def write_day(day: date) -> str:
    """Six digits ``cyyjjj``: year modulo 1000 and ordinal day."""
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


def write_utc_expiry(moment: datetime) -> str:
    """The content of structure 031 for an expiration in UTC, to the minute.

    Raises:
        ValueError: ``moment`` has no zone.
    """
    if moment.utcoffset() is None:
        raise ValueError("an expiration in UTC needs a time with its zone")
    return f"2001{moment.astimezone(UTC):%Y%m%d%H%M}"


def read_utc_expiry(content: str) -> datetime | None:
    """Read the content of structure 031 if it is an expiration in UTC; None otherwise."""
    found = _FLEXIBLE.fullmatch(content)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1] + found[2], "%Y%m%d%H%M").replace(tzinfo=UTC)
    except ValueError:
        return None
