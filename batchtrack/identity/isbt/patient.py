"""Data structures 024 and 025: a patient's date of birth and number, with where they were found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Self

from batchtrack.identity.dates import read_calendar_day, write_calendar_day
from batchtrack.identity.isbt.base import IsbtCode, off_table
from batchtrack.identity.isbt.ordinal_dates import digits_slip, no_such_day
from batchtrack.identity.typing_slips import ANY_CASE, DIGITS, first_slip, length_slip
from batchtrack.refusals import Refusal

_LONGEST: Final = 99
_HEAD: Final = 4


@dataclass(frozen=True, slots=True)
class BirthCode(IsbtCode):
    """Data structure 024: date of birth (ST-001 2.4.24).

    Attributes:
        location: two digits of the standard's table of places where it may be found.
        day: the date of birth.
    """

    number: ClassVar[str] = "024"

    location: str
    day: date

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Ten digits that end with a day."""
        slip = digits_slip(cls, content, 10)
        return slip or (None if read_calendar_day(content[2:]) else no_such_day(cls, content))

    @classmethod
    def parse(cls, content: str) -> Self:
        """Location and day."""
        day = read_calendar_day(content[2:])
        assert day is not None
        return cls(content[:2], day)

    @property
    def content(self) -> str:
        """Ten digits ``aayyyymmdd``."""
        return f"{self.location}{write_calendar_day(self.day)}"

    @property
    def words(self) -> str:
        """The date."""
        return f"{self.structure().name} {self.day.isoformat()}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Location and date."""
        return {"location": self.location, "date_of_birth": self.day.isoformat()}


@dataclass(frozen=True, slots=True)
class PatientCode(IsbtCode):
    """Data structure 025: a patient number, which tells its own length (ST-001 2.4.25).

    Attributes:
        location: two digits of the standard's table of places where it may be found.
        patient: 1 to 99 letters and digits.
    """

    number: ClassVar[str] = "025"

    location: str
    patient: str

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Location and length as digits, then as many letters and digits as told."""
        name = cls.structure().name
        head, patient = content[:_HEAD], content[_HEAD:]
        slip = length_slip(head, _HEAD, name) or first_slip(head, (DIGITS,) * _HEAD, name)
        if slip:
            return slip
        told = int(head[2:])
        slip = length_slip(patient, told, name, before=_HEAD)
        slip = slip or first_slip(patient, (ANY_CASE,) * told, name, after=_HEAD)
        return slip or (None if patient else off_table(cls, content))

    @classmethod
    def parse(cls, content: str) -> Self:
        """Location and number."""
        return cls(content[:2], content[_HEAD:])

    @property
    def content(self) -> str:
        """Location, length and number."""
        return f"{self.location}{min(len(self.patient), _LONGEST):02d}{self.patient}"

    @property
    def words(self) -> str:
        """The number."""
        return f"patient {self.patient}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Location and number."""
        return {"location": self.location, "patient": self.patient}
