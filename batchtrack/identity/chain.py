"""The chain-of-identity identifier: one patient's one therapy (ISBT 128 ST-001, data structure 040).

A facility without a number of the standard issues an own form of the same length: ``XC`` in place of ``CH``, and ``0``
with a short code of four characters in place of the facility identification number, which never begins with ``0``.
"""

from dataclasses import dataclass
from typing import Final

from batchtrack.identity.check import check_character
from batchtrack.identity.din import FACILITY, LETTERS_BUT_O, is_facility
from batchtrack.identity.typing_slips import CAPITALS, DIGITS, check_slip, compact, first_slip, length_slip
from batchtrack.refusals import Refusal, refuse

NAME: Final = "chain-of-identity number"
IDENTIFIER: Final = "&/"
HIGHEST_SERIAL: Final = 999_999

_PREFIX: Final = "CH"
# both pairs of letters weigh the same modulo 37: no single slip turns a number of one form into one of the other
_OWN_PREFIX: Final = "XC"
_OWN_MARK: Final = "0"
# a number of the standard that is cut short ends with a digit
_OWN_FACILITY: Final = (*[LETTERS_BUT_O + DIGITS] * 3, LETTERS_BUT_O)
_SERIAL: Final = (*[DIGITS] * 2, *[CAPITALS] * 6)
_PLACES: Final = (*_PREFIX, *FACILITY, *_SERIAL)
_OWN_PLACES: Final = (*_OWN_PREFIX, _OWN_MARK, *_OWN_FACILITY, *_SERIAL)
_LENGTH: Final = len(_PLACES)
_YEARS: Final = 100


@dataclass(frozen=True, slots=True)
class ChainOfIdentity:
    """The identifier that binds every collection and container of one patient's therapy.

    Attributes:
        code: the 15 characters of the data content, ``CHA999026000017``, or in the own form ``XC0REXB26000017``.
    """

    code: str

    def __post_init__(self) -> None:
        if _slip(self.code):
            raise ValueError(f"{self.code!r} is no chain-of-identity number")

    @property
    def is_own(self) -> bool:
        """Whether it has the own form, which no structure of the standard holds."""
        return self.code.startswith(_OWN_PREFIX)

    @property
    def number(self) -> str:
        """The 13 characters after the first two: facility, year, serial."""
        return self.code[len(_PREFIX) :]

    @property
    def facility(self) -> str:
        """Facility identification number of the issuer; in the own form ``0`` and its short code."""
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
        """The number as a symbol holds it, with its data identifier.

        Raises:
            ValueError: an own form has none.
        """
        if self.is_own:
            raise ValueError(f"{self.code} is no number of the standard")
        return f"{IDENTIFIER}{self.code}"


def issue_chain(fin: str, year: int, serial: int) -> ChainOfIdentity:
    """Make the identifier of a facility's serial-th chain of a year.

    Args:
        fin: facility identification number, five characters, or a facility's own short code, four.
        year: nominal year; its last two digits are kept.
        serial: 1 to 999999.

    Raises:
        ValueError: ``fin`` or ``serial`` is out of its form.
    """
    own = is_own_facility(fin)
    if not own and not is_facility(fin):
        raise ValueError(f"{fin!r} is no facility identification number")
    if not 1 <= serial <= HIGHEST_SERIAL:
        raise ValueError(f"a serial lies between 1 and {HIGHEST_SERIAL}, {serial} does not")
    return chain_numbered(f"{_OWN_MARK if own else ''}{fin}{year % _YEARS:02d}{serial:06d}")


def is_own_facility(text: str) -> bool:
    """Whether ``text`` can be the short code of a facility without an identification number of the standard."""
    return len(text) == len(_OWN_FACILITY) and first_slip(text, _OWN_FACILITY, "") is None


def chain_numbered(number: str) -> ChainOfIdentity:
    """The identifier by its 13 characters, which tell the form themselves.

    Raises:
        ValueError: they are out of both forms.
    """
    return ChainOfIdentity(f"{_OWN_PREFIX if number.startswith(_OWN_MARK) else _PREFIX}{number}")


def parse_chain(text: str) -> ChainOfIdentity | Refusal:
    """Read a scanned identifier (``&/``) or a typed one, which must end with its check character.

    Typed, the leading ``CH`` or ``XC`` may be left off, as the printed short form does.
    """
    if text.startswith(IDENTIFIER):
        code = text[len(IDENTIFIER) :]
        return chain_slip(code) or ChainOfIdentity(code)
    return _typed(compact(text))


def chain_slip(code: str) -> Refusal | None:
    """Where the content of data structure 040 departs from its form; None where it does not."""
    return length_slip(code, _LENGTH, NAME, before=len(IDENTIFIER)) or first_slip(code, _PLACES, NAME)


def _slip(code: str) -> Refusal | None:
    if not code.startswith(_OWN_PREFIX):
        return chain_slip(code)
    return length_slip(code, _LENGTH, NAME) or first_slip(code, _OWN_PLACES, NAME)


def _typed(text: str) -> ChainOfIdentity | Refusal:
    """Read by length alone, since a facility's own number may begin with CH as well."""
    short = len(text) <= _LENGTH - len(_PREFIX) + 1
    own = text.startswith(_OWN_MARK if short else _OWN_PREFIX)
    prefix, places = (_OWN_PREFIX, _OWN_PLACES) if own else (_PREFIX, _PLACES)
    whole = f"{prefix}{text}" if short else text
    if len(whole) == _LENGTH:
        return first_slip(whole, places, NAME) or refuse("ID-06", name=NAME)
    code, check = whole[:-1], whole[-1:]
    slip = length_slip(whole, _LENGTH + 1, NAME) or first_slip(code, places, NAME) or check_slip(code, check, NAME)
    return slip or ChainOfIdentity(code)
