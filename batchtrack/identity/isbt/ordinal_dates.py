"""Data structures 004 to 009: a day, or a wall time, of expiration, collection or production (ST-001 2.4.4 to 2.4.9).

They carry no zone: the time is that of the clock where the label was printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Self

from batchtrack.identity.dates import read_day, read_moment, write_day, write_moment
from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.typing_slips import DIGITS, first_slip, length_slip, shown
from batchtrack.refusals import Refusal, refuse


def no_such_day(code: type[IsbtCode], content: str) -> Refusal:
    """The digits name a day or time that no calendar has."""
    return refuse("ID-14", name=code.structure().name, content=shown(content))


def digits_slip(code: type[IsbtCode], content: str, length: int) -> Refusal | None:
    """Where ``content`` is not ``length`` digits."""
    name = code.structure().name
    return length_slip(content, length, name) or first_slip(content, (DIGITS,) * length, name)


@dataclass(frozen=True, slots=True)
class _DayCode(IsbtCode):
    day: date

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Six digits that name a day."""
        return digits_slip(cls, content, 6) or (None if read_day(content) else no_such_day(cls, content))

    @classmethod
    def parse(cls, content: str) -> Self:
        """The day."""
        day = read_day(content)
        assert day is not None
        return cls(day)

    @property
    def content(self) -> str:
        """Six digits ``cyyjjj``."""
        return write_day(self.day)

    @property
    def words(self) -> str:
        """What happens on the day, and the day."""
        return f"{self.structure().name} {self.day.isoformat()}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The day."""
        return {"date": self.day.isoformat()}


@dataclass(frozen=True, slots=True)
class ExpiryDayCode(_DayCode):
    """Data structure 004: the day at whose end a supply or device expires."""

    number: ClassVar[str] = "004"


@dataclass(frozen=True, slots=True)
class CollectionDayCode(_DayCode):
    """Data structure 006: the day of collection."""

    number: ClassVar[str] = "006"


@dataclass(frozen=True, slots=True)
class ProductionDayCode(_DayCode):
    """Data structure 008: the day of production."""

    number: ClassVar[str] = "008"


@dataclass(frozen=True, slots=True)
class _WallTimeCode(IsbtCode):
    wall: datetime

    def __post_init__(self) -> None:
        if self.wall.tzinfo is not None:
            raise ValueError(f"structure {self.number} carries a wall time; structure 031 carries UTC")
        IsbtCode.__post_init__(self)

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Ten digits that name a day and a time."""
        return digits_slip(cls, content, 10) or (None if read_moment(content) else no_such_day(cls, content))

    @classmethod
    def parse(cls, content: str) -> Self:
        """The wall time."""
        wall = read_moment(content)
        assert wall is not None
        return cls(wall)

    @property
    def content(self) -> str:
        """Ten digits ``cyyjjjhhmm``."""
        return write_moment(self.wall)

    @property
    def words(self) -> str:
        """What happens at the time, and the time."""
        return f"{self.structure().name} {self.wall:%Y-%m-%d %H:%M} local time"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The wall time to the minute, and that it is local."""
        return {"date_time": self.wall.isoformat(timespec="minutes"), "zone": "local"}


@dataclass(frozen=True, slots=True)
class ExpiryCode(_WallTimeCode):
    """Data structure 005: expiration as wall time, without zone, where the label was printed."""

    number: ClassVar[str] = "005"


@dataclass(frozen=True, slots=True)
class CollectionCode(_WallTimeCode):
    """Data structure 007: collection as wall time."""

    number: ClassVar[str] = "007"


@dataclass(frozen=True, slots=True)
class ProductionCode(_WallTimeCode):
    """Data structure 009: production as wall time."""

    number: ClassVar[str] = "009"
