"""The donation identification number (ISBT 128 ST-001, data structure 001)."""

from dataclasses import dataclass
from typing import Final

from batchtrack.identity.check import check_character, checksum
from batchtrack.identity.flags import FlagType, flag_type
from batchtrack.identity.typing_slips import DIGITS, LETTERS, check_slip, compact, first_slip, length_slip
from batchtrack.refusals import Refusal, refuse

NAME: Final = "donation identification number"
NO_FLAGS: Final = "00"
IDENTIFIER: Final = "="

LETTERS_BUT_O: Final = LETTERS.replace("O", "")
FACILITY: Final = (LETTERS_BUT_O + DIGITS[1:], *[LETTERS_BUT_O + DIGITS] * 2, DIGITS, DIGITS)
"""What may stand at each place of a facility identification number."""

_PLACES: Final = (*FACILITY, *[DIGITS] * 8)
_FLAGS: Final = ("0123456789ABCDEFGHJKLMNPRSTUVWXY",) * 2
_FACILITY_LENGTH: Final = len(FACILITY)
_LENGTH: Final = len(_PLACES)
_WIRE_LENGTH: Final = _LENGTH + 2
_CHECKSUM_FLAGS: Final = 60


def is_facility(text: str) -> bool:
    """Whether ``text`` has the form of a facility identification number (five characters)."""
    return len(text) == _FACILITY_LENGTH and first_slip(text, FACILITY, "") is None


def is_din(text: str) -> bool:
    """Whether ``text`` has the form of a donation identification number (13 characters)."""
    return len(text) == _LENGTH and first_slip(text, _PLACES, NAME) is None


@dataclass(frozen=True, slots=True)
class Din:
    """A donation identification number: facility, year and sequence, unique for 100 years.

    Attributes:
        text: the 13 characters, without flags and check character.
    """

    text: str

    def __post_init__(self) -> None:
        if not is_din(self.text):
            raise ValueError(f"{self.text!r} is no donation identification number")

    @property
    def facility(self) -> str:
        """Facility identification number of who assigned it."""
        return self.text[:5]

    @property
    def year(self) -> str:
        """The last two digits of the nominal year."""
        return self.text[5:7]

    @property
    def serial(self) -> str:
        """The sequence number within facility and year."""
        return self.text[7:]

    @property
    def check_character(self) -> str:
        """The character printed in a box after the number (ST-001 7.5.1.1)."""
        return check_character(self.text)

    @property
    def display(self) -> str:
        """The number in groups, ``A9990 26 000017``, without the check character."""
        return f"{self.facility} {self.year} {self.serial}"

    @property
    def checksum_flags(self) -> str:
        """The flags of type 3, which carry the checksum (ST-001 table 3)."""
        return f"{_CHECKSUM_FLAGS + checksum(self.text)}"

    def wire(self, flags: str = NO_FLAGS) -> str:
        """The number as a symbol holds it, with its data identifier and two flag characters."""
        return f"{IDENTIFIER}{self.text}{flags}"


def parse_din(text: str) -> Din | Refusal:
    """Read a scanned number (``=`` and flags) or a typed one, which must end with its check character."""
    if text.startswith(IDENTIFIER):
        content = text[len(IDENTIFIER) :]
        return din_slip(content) or Din(content[:-2])
    return _typed(compact(text))


def din_slip(content: str) -> Refusal | None:
    """Where number and flags depart from the form of data structure 001; None where they do not."""
    number, flags = content[:-2], content[-2:]
    slip = length_slip(content, _WIRE_LENGTH, NAME, before=len(IDENTIFIER))
    slip = slip or first_slip(number, _PLACES, NAME) or first_slip(flags, _FLAGS, NAME, after=_LENGTH)
    if slip:
        return slip
    din = Din(number)
    if flag_type(flags) is FlagType.CHECKSUM and flags != din.checksum_flags:
        return refuse("ID-13", scanned=din.display)
    return None


def _typed(text: str) -> Din | Refusal:
    if len(text) == _LENGTH:
        return first_slip(text, _PLACES, NAME) or refuse("ID-06", name=NAME)
    number, check = text[:-1], text[-1:]
    slip = length_slip(text, _LENGTH + 1, NAME) or first_slip(number, _PLACES, NAME) or check_slip(number, check, NAME)
    return slip or Din(number)
