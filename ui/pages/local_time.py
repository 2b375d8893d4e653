"""Moments as people read them at a place."""

from datetime import datetime
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.times import show_date, show_time


def clock(moment: datetime, zone: str) -> str:
    """``12:31:12 CET``."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M:%S %Z}"


def short_clock(moment: datetime, zone: str) -> str:
    """``12:31``."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def day(moment: datetime, zone: str) -> str:
    """``26-Nov-2026``."""
    return show_date(moment.astimezone(ZoneInfo(zone)).date())


def weekday_and_clock(moment: datetime, zone: str) -> tuple[str, str]:
    """``Thu 26-Nov-2026`` and ``12:36 CET``."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%a} {show_date(local.date())}", f"{local:%H:%M %Z}"


def day_and_clock(moment: datetime, zone: str) -> str:
    """``26-Nov-2026 12:36 CET``."""
    return show_time(moment, zone)


def zone_words(moment: datetime, zone: str) -> str:
    """``CET``, the zone as it is called at that moment."""
    return f"{moment.astimezone(ZoneInfo(zone)):%Z}"
