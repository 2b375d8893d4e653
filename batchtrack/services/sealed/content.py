"""What names a patient, as it is entered and as it is sealed."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Final

from batchtrack.refusals import Refusal, refuse

_OLDEST: Final = 1880


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What names the patient; each is empty where it is not known.

    Attributes:
        birth_date: like ``1980-01-31``.
        hospital_number: of the clinic where the patient is treated.
        wristband: what a scanner reads from the hospital's own wristband.
    """

    name: str = field(default="", repr=False)
    birth_date: str = field(default="", repr=False)
    hospital_number: str = field(default="", repr=False)
    wristband: str = field(default="", repr=False)

    @property
    def trimmed(self) -> "Identifiers":
        """Without spaces at either end."""
        return Identifiers(**{name: " ".join(text.split()) for name, text in asdict(self).items()})

    def wrong(self, today: date) -> tuple[Refusal, ...]:
        """Everything that speaks against sealing them: nothing was entered (PI-04), no day in the past (PI-05)."""
        empty = () if any(asdict(self).values()) else (refuse("PI-04"),)
        born = _day(self.birth_date)
        if not self.birth_date or (born is not None and born.year >= _OLDEST and born <= today):
            return empty
        return (*empty, refuse("PI-05", typed=self.birth_date))

    def as_text(self) -> str:
        """As they are sealed."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def of_text(cls, text: str) -> "Identifiers":
        """What `as_text` wrote."""
        return cls(**json.loads(text))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
