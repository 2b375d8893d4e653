"""The chain-of-identity identifier (ISBT 128 ST-001, data structure 040): one patient's one therapy."""

from dataclasses import dataclass
from typing import Final

from batchtrack.identity.check import check_character
from batchtrack.identity.din import FACILITY, is_facility
from batchtrack.identity.typing_slips import DIGITS, LETTERS, check_slip, compact, first_slip, length_slip
from batchtrack.refusals import Refusal, refuse

NAME: Final = "chain-of-identity number"
IDENTIFIER: Final = "&/"
HIGHEST_SERIAL: Final = 999_999

_PREFIX: Final = "CH"
_PLACES: Final = ("C", "H", *FACILITY, *[DIGITS] * 2, *[DIGITS + LETTERS] * 6)
_LENGTH: Final = len(_PLACES)
_YEARS: Final = 100


@dataclass(frozen=True, slots=True)
class ChainOfIdentity:
    """The identifier that binds every collection and container of one patient's therapy.

    Attributes:
        code: the 15 characters of the data content, ``CHA999026000017``.
    """

    code: str

    def __post_init__(self) -> None:
        if len(self.code) != _LENGTH or first_slip(self.code, _PLACES, NAME):
            raise ValueError(f"{self.code!r} is no chain-of-identity number")

    @property
    def number(self) -> str:
        """The 13 characters after ``CH``: facility, year, serial."""
        return self.code[len(_PREFIX) :]

    @property
    def facility(self) -> str:
        """Facility identification number of the issuer."""
        return self.number[:5]

    @property
    def year(self) -> str:
        """The last two digits of the nominal year."""
        return self.number[5:7]

    @property
    def serial(self) -> str:
        """The six characters that tell one chain from another within facility and year."""
        return self.number[7:]

    @property
    def check_character(self) -> str:
        """The character printed after the number, over all 15 characters (ST-001 7.5)."""
        return check_character(self.code)

    @property
    def short(self) -> str:
        """As people read and type it, ``A9990 26 000017 K`` with K for the check character."""
        return f"{self.facility} {self.year} {self.serial} {self.check_character}"

    def wire(self) -> str:
        """The number as a symbol holds it, with its data identifier."""
        return f"{IDENTIFIER}{self.code}"


def issue_chain(fin: str, year: int, serial: int) -> ChainOfIdentity:
    """Make the identifier of a facility's serial-th chain of a year.

    Args:
        fin: facility identification number, five characters.
        year: nominal year; its last two digits are kept.
        serial: 1 to 999999.

    Raises:
        ValueError: ``fin`` or ``serial`` is out of its form.
    """
    if not is_facility(fin):
        raise ValueError(f"{fin!r} is no facility identification number")
    if not 1 <= serial <= HIGHEST_SERIAL:
        raise ValueError(f"a serial lies between 1 and {HIGHEST_SERIAL}, {serial} does not")
    return ChainOfIdentity(f"{_PREFIX}{fin}{year % _YEARS:02d}{serial:06d}")


def parse_chain(text: str) -> ChainOfIdentity | Refusal:
    """Read a scanned identifier (``&/``) or a typed one, which must end with its check character.

    Typed, the leading ``CH`` may be left off, as the printed short form does.
    """
    if text.startswith(IDENTIFIER):
        return read_chain_wire(text)
    return _typed(compact(text))


def read_chain_wire(text: str) -> ChainOfIdentity | Refusal:
    """Read data structure 040 with its data identifier."""
    code = text[len(IDENTIFIER) :]
    slip = length_slip(text, _LENGTH + len(IDENTIFIER), NAME) or first_slip(code, _PLACES, NAME)
    return slip or ChainOfIdentity(code)


def _typed(text: str) -> ChainOfIdentity | Refusal:
    """Read by length alone, since a facility's own number may begin with CH as well."""
    short = len(_PREFIX)
    whole = f"{_PREFIX}{text}" if len(text) <= _LENGTH - short + 1 else text
    if len(whole) == _LENGTH:
        return first_slip(whole, _PLACES, NAME) or refuse("ID-06", name=NAME)
    code, check = whole[:-1], whole[-1:]
    slip = length_slip(whole, _LENGTH + 1, NAME) or first_slip(code, _PLACES, NAME) or check_slip(code, check, NAME)
    return slip or ChainOfIdentity(code)
