"""Dates of exports: the order of day and month is told by the file itself, or it is asked (CF-03, CF-04)."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from batchtrack.refusals import Refusal, refuse

_MONTHS: Final = 12
_NUMBERS: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_YEAR_FIRST: Final = ("%Y%m%d %H%M%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M:%S", "%Y%m%d%H%M")
_WORDED: Final = ("%d %b %Y %I:%M:%S %p", "%a, %b %d, %Y %I:%M %p")
_CLOCKS: Final = ("%I:%M:%S %p", "%H:%M:%S", "%H:%M", "%I:%M %p")


class DateOrder(StrEnum):
    """Which comes first."""

    DAY = "day"
    MONTH = "month"


def order_in(texts: Iterable[str]) -> DateOrder | None:
    """The order that at least one date of the file admits alone; None where every date has both readings, or none."""
    found: set[DateOrder] = set()
    for text in texts:
        match = _NUMBERS.match(text.strip())
        if match is not None:
            first, second = int(match[1]), int(match[2])
            if first > _MONTHS >= second:
                found.add(DateOrder.DAY)
            if second > _MONTHS >= first:
                found.add(DateOrder.MONTH)
    return found.pop() if len(found) == 1 else None


def moment_of(text: str, zone: str, order: DateOrder | None, file: str) -> datetime | Refusal:
    """The moment that a text means in a zone, in UTC; asked where it has two readings, and where the clock had two."""
    plain = " ".join(text.split())
    for form in (*_YEAR_FIRST, *_WORDED):
        moment = _read(plain, form)
        if moment is not None:
            return _in_zone(moment, zone, text, file)
    return _numbers(plain, zone, order, file)


def _numbers(text: str, zone: str, order: DateOrder | None, file: str) -> datetime | Refusal:
    day_first = _first(text, "%d/%m/%Y")
    month_first = _first(text, "%m/%d/%Y")
    if day_first is None and month_first is None:
        return refuse("CF-04", text=text, file=file)
    if order is None and day_first and month_first and day_first != month_first:
        return refuse("CF-03", text=text, first=f"{day_first:%d %b}", second=f"{month_first:%d %b}", file=file)
    chosen = {DateOrder.DAY: day_first, DateOrder.MONTH: month_first}.get(order or DateOrder.DAY)
    moment = chosen if order is not None else day_first or month_first
    return refuse("CF-04", text=text, file=file) if moment is None else _in_zone(moment, zone, text, file)


def _first(text: str, form: str) -> datetime | None:
    match = _NUMBERS.match(text)
    if match is None:
        return None
    year = match[3] if len(match[3]) > 2 else f"20{match[3]}"  # noqa: PLR2004 - a year of two digits
    rest = text[match.end() :].strip(" ,")
    for clock in _CLOCKS:
        moment = _read(f"{match[1]}/{match[2]}/{year} {rest}", f"{form} {clock}")
        if moment is not None:
            return moment
    return None


def _read(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 - the zone is the site's, given one line later
    except ValueError:
        return None


def _in_zone(moment: datetime, zone: str, text: str, file: str) -> datetime | Refusal:
    """In UTC; a time of the hour that came twice has two readings."""
    place = ZoneInfo(zone)
    first, second = (moment.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first != second:
        return refuse("CF-03", text=text, first=f"{first:%H:%M} UTC", second=f"{second:%H:%M} UTC", file=file)
    return first
