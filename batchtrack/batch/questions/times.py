"""Times as people type them, with the zone of the place where it happened."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from batchtrack.refusals import Refusal, refuse

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CLOCK: Final = r"(?P<hour>[0-2]?[0-9]):(?P<minute>[0-5][0-9])(:(?P<second>[0-5][0-9]))?"
_PATTERN: Final = re.compile(
    rf"((?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})[ T]+"
    rf"|(?P<day2>[0-9]{{1,2}})[- ](?P<name>[A-Za-z]{{3}})[- ](?P<year2>[0-9]{{4}})[ ,]+)?"
    rf"{_CLOCK}( ?(?P<abbreviation>[A-Z]{{2,5}}))?"
)


def show_time(moment: datetime, zone: str, *, seconds: bool = False) -> str:
    """A moment as people read it at the place, ``26-Nov-2026 09:40 CET``; to the second where that matters."""
    local = moment.astimezone(ZoneInfo(zone))
    clock = f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}"
    return f"{show_date(local.date())} {clock} {local:%Z}"


def show_date(day: date) -> str:
    """A date as people read it, ``26-Nov-2026``."""
    return f"{day.day:02d}-{_MONTHS[day.month - 1]}-{day.year}"


def read_time(text: str, zone: str, now: datetime, *, ahead: bool = False) -> datetime | Refusal:
    """A typed time as a moment in UTC.

    ``14:05`` alone is today's at the place. The hour that comes twice in autumn is asked back unless the zone's
    abbreviation is typed; an hour that the clocks skip in spring is refused, and so is a time in the future unless
    ``ahead`` says that the row is about one.
    """
    match = _PATTERN.fullmatch(text.strip())
    if match is None:
        return refuse("BA-60", text=text, example=show_time(now, zone))
    wall = _wall(match, now.astimezone(ZoneInfo(zone)).date())
    if wall is None:
        return refuse("BA-60", text=text, example=show_time(now, zone))
    moment = _moment(wall, zone, match["abbreviation"])
    if isinstance(moment, Refusal):
        return moment
    if moment > now and not ahead:
        return refuse("BA-61", text=show_time(moment, zone), now=show_time(now, zone))
    return moment


def _wall(match: re.Match[str], today: date) -> datetime | None:
    try:
        day = _day(match) or today
        return datetime(  # noqa: DTZ001 - wall time; its zone is applied next
            day.year, day.month, day.day, int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
        )
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date | None:
    if match["year"]:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    if match["name"]:
        return date(int(match["year2"]), _MONTHS.index(match["name"].title()) + 1, int(match["day2"]))
    return None


def _moment(wall: datetime, zone: str, abbreviation: str | None) -> datetime | Refusal:
    if abbreviation == "UTC":
        return wall.replace(tzinfo=UTC)
    place = ZoneInfo(zone)
    first, second = (wall.replace(tzinfo=place, fold=fold) for fold in (0, 1))
    names = (first.strftime("%Z"), second.strftime("%Z"))
    if first.utcoffset() == second.utcoffset():
        if abbreviation not in {None, names[0]}:
            return refuse("BA-62", abbreviation=abbreviation or "", zone=names[0])
        return first.astimezone(UTC)
    if first.astimezone(UTC).astimezone(place).replace(tzinfo=None) != wall:
        return refuse("BA-63", time=f"{wall:%H:%M}", later=f"{wall + timedelta(hours=1):%H:%M}")
    if abbreviation in names:
        return (first, second)[names.index(abbreviation)].astimezone(UTC)
    return refuse("BA-64", time=f"{wall:%H:%M}", first=names[0], second=names[1])
