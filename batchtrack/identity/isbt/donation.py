"""Data structure 001: a donation, with the two flag characters that are no part of its number (ST-001 2.4.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from batchtrack.identity.din import NO_FLAGS, Din, din_slip
from batchtrack.identity.flags import flag_words
from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class DinCode(IsbtCode):
    """A donation identification number as a symbol holds it.

    Attributes:
        din: the number.
        flags: two characters; ``00`` where they are not used.
    """

    number: ClassVar[str] = "001"

    din: Din
    flags: str = NO_FLAGS

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character, and the checksum where the flags carry it."""
        return din_slip(content)

    @classmethod
    def parse(cls, content: str) -> Self:
        """Number and flags."""
        return cls(Din(content[:-2]), content[-2:])

    @property
    def content(self) -> str:
        """Number and flags; its first character is the second of the data identifier as well."""
        return f"{self.din.text}{self.flags}"

    @property
    def words(self) -> str:
        """Number, check character and what the flags mean."""
        meaning = flag_words(self.flags)
        number = f"donation {self.din.display} {self.din.check_character}"
        return f"{number}, {meaning}" if meaning else number

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The parts of the number, the flags and the check character."""
        return {
            "din": self.din.text,
            "flags": self.flags,
            "facility": self.din.facility,
            "year": self.din.year,
            "serial": self.din.serial,
            "check_character": self.din.check_character,
        }
