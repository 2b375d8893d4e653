"""Data structures 026 and 031: a month of expiration, and a time that says what happened and in which zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import ClassVar, Self

from batchtrack.identity.dates import read_calendar_day, read_calendar_moment, write_calendar_moment
from batchtrack.identity.isbt.base import IsbtCode, off_table
from batchtrack.identity.isbt.ordinal_dates import digits_slip, no_such_day
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class ExpiryMonthCode(IsbtCode):
    """Data structure 026: the month at whose end a supply expires; never for material of human origin.

    Attributes:
        month: the first day of that month.
    """

    number: ClassVar[str] = "026"

    month: date

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Six digits that name a month."""
        slip = digits_slip(cls, content, 6)
        return slip or (None if read_calendar_day(f"{content}01") else no_such_day(cls, content))

    @classmethod
    def parse(cls, content: str) -> Self:
        """The month."""
        return cls(date(int(content[:4]), int(content[4:]), 1))

    @property
    def content(self) -> str:
        """Six digits ``yyyymm``."""
        return f"{self.month.year:04d}{self.month:%m}"

    @property
    def words(self) -> str:
        """The month."""
        return f"expiration at the end of {self.month:%Y-%m}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The month."""
        return {"month": self.month.isoformat()[:7]}


class Occasion(StrEnum):
    """What happens at the time (ST-001 table 25)."""

    EXPIRATION = "01"
    COLLECTION = "02"
    PRODUCTION = "03"
    CROSS_CLAMP = "04"
    PRESERVATION = "05"
    DEATH = "06"

    @property
    def words(self) -> str:
        """The occasion in words."""
        return self.name.lower().replace("_", "-")


_LOCAL, _UTC = "1", "2"


@dataclass(frozen=True, slots=True)
class FlexibleTimeCode(IsbtCode):
    """Data structure 031: a time to the minute, local or UTC.

    Attributes:
        occasion: what happens at that time.
        moment: with a zone it is written in UTC, without one it is the wall time of where the label was printed.
    """

    number: ClassVar[str] = "031"

    occasion: Occasion
    moment: datetime

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Zone and occasion from their tables, and a time that exists."""
        slip = digits_slip(cls, content, 16)
        if slip:
            return slip
        if content[0] not in _LOCAL + _UTC or content[1] != "0" or content[2:4] not in set(Occasion):
            return off_table(cls, content)
        return None if read_calendar_moment(content[4:]) else no_such_day(cls, content)

    @classmethod
    def parse(cls, content: str) -> Self:
        """Occasion and time."""
        told = read_calendar_moment(content[4:])
        assert told is not None
        return cls(Occasion(content[2:4]), told.replace(tzinfo=UTC) if content[0] == _UTC else told)

    @property
    def utc(self) -> bool:
        """Whether the time is told in UTC."""
        return self.moment.utcoffset() is not None

    @property
    def content(self) -> str:
        """Zone, a reserved zero, occasion and twelve digits."""
        return f"{_UTC if self.utc else _LOCAL}0{self.occasion.value}{write_calendar_moment(self.moment)}"

    @property
    def words(self) -> str:
        """Occasion, time and zone."""
        told = self.moment.astimezone(UTC) if self.utc else self.moment
        return f"{self.occasion.words} {told:%Y-%m-%d %H:%M} {'UTC' if self.utc else 'local time'}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Occasion, time to the minute and zone; a time in UTC ends with ``Z``."""
        told = self.moment.astimezone(UTC).replace(tzinfo=None) if self.utc else self.moment
        text = told.isoformat(timespec="minutes")
        return {
            "type": self.occasion.words,
            "date_time": f"{text}Z" if self.utc else text,
            "zone": "UTC" if self.utc else "local",
        }


def utc_expiry(moment: datetime) -> FlexibleTimeCode:
    """An expiration told in UTC.

    Raises:
        ValueError: ``moment`` has no zone.
    """
    if moment.utcoffset() is None:
        raise ValueError("an expiration in UTC needs a time with its zone")
    return FlexibleTimeCode(Occasion.EXPIRATION, moment)
