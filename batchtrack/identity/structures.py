"""The data structures of ISBT 128 by data identifier: what each is called and how long it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Standing(StrEnum):
    """Whether a structure is in use."""

    CURRENT = "current"
    RETIRED = "retired"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class Structure:
    """One data structure (ST-001 table 2).

    Attributes:
        number: three digits, empty for a national or local one.
        name: what it holds.
        identifier: the characters it begins with.
        length: characters with the identifier; 0 where the content itself tells it.
        standing: current, retired or national.
    """

    number: str
    name: str
    identifier: str
    length: int
    standing: Standing = Standing.CURRENT


DIN: Final = Structure("001", "donation identification number", "=", 16)
PATIENT: Final = Structure("025", "patient identification number", "&#", 0)
COMPOUND: Final = Structure("023", "compound message", "=+", 7)

_RETIRED: Final = Standing.RETIRED
STRUCTURES: Final = (
    DIN,
    Structure("002", "ABO/RhD blood group", "=%", 6),
    Structure("003", "product code", "=<", 10),
    Structure("004", "expiration date", "=>", 8),
    Structure("005", "expiration date and time", "&>", 12),
    Structure("006", "collection date", "=*", 8),
    Structure("007", "collection date and time", "&*", 12),
    Structure("008", "production date", "=}", 8),
    Structure("009", "production date and time", "&}", 12),
    Structure("010", "special testing, general", "&(", 7),
    Structure("011", "special testing, antigens (retired)", "={", 0, _RETIRED),
    Structure("012", "special testing, red cell antigens", "=\\", 20),
    Structure("013", "special testing, red cell antigens (Finnish form)", "&\\", 20),
    Structure("014", "special testing, platelet antigens", "&{", 20),
    Structure("015", "special testing (retired)", "=[", 0, _RETIRED),
    Structure("016", "special testing (retired)", '="', 0, _RETIRED),
    Structure("017", "container manufacturer and catalogue number", "=)", 12),
    Structure("018", "container lot number", "&)", 12),
    Structure("019", "donor identification number", "=;", 23),
    Structure("020", "staff member identification number", "='", 13),
    Structure("021", "manufacturer and catalogue number of an item", "=-", 12),
    Structure("022", "lot number of an item", "&-", 12),
    COMPOUND,
    Structure("024", "patient date of birth", "=#", 12),
    PATIENT,
    Structure("026", "expiration month", "=]", 8),
    Structure("027", "infection markers", '&"', 20),
    Structure("028", "product consignment", "=$", 18),
    Structure("029", "dimensions", "&$", 0),
    Structure("030", "red cell antigens with test history", "&%", 0),
    Structure("031", "flexible date and time", "=(", 18),
    Structure("032", "product divisions", "=,", 8),
    Structure("033", "processing facility information code", "&+", 13),
    Structure("034", "processor product identification code", "=/", 18),
    Structure("035", "lot number of a product of human origin", "&,1", 21),
    Structure("036", "supplemental identification number", "&,2", 21),
    Structure("037", "structure 037 (retired)", "&,3", 0, _RETIRED),
    Structure("038", "Single European Code", "&,4", 43),
    Structure("039", "global registration identifier of a donor", "&:", 21),
    Structure("040", "chain-of-identity number", "&/", 17),
)
"""Every structure that is recognised; names are in plain words."""

_BY_NUMBER: Final = {s.number: s for s in STRUCTURES}
_NATIONAL_DONOR: Final = Structure("", "national donor identification number", "&;", 0, Standing.NATIONAL)
_EXCLUSION: Final = Structure("", "confidential unit exclusion", "&!", 0, Standing.NATIONAL)
_BY_IDENTIFIER: Final = {s.identifier: s for s in (*STRUCTURES, _NATIONAL_DONOR, _EXCLUSION) if s is not DIN}
_LONGEST: Final = 3
_PATIENT_HEAD: Final = 6
_TELLING: Final = 2


def numbered(number: str) -> Structure:
    """The structure with three digits.

    Raises:
        KeyError: the standard has none with that number.
    """
    return _BY_NUMBER[number]


def is_numbered(number: str) -> bool:
    """Whether the standard has a structure with these three digits, read here or not."""
    return number in _BY_NUMBER


def structure_at(text: str) -> Structure | None:
    """The structure that ``text`` begins with, the longest identifier first; None if it is unknown."""
    for length in range(_LONGEST, 1, -1):
        found = _BY_IDENTIFIER.get(text[:length])
        if found:
            return found
    second = text[1:2]
    if not (second.isascii() and second.isalnum()):
        return None
    if text[0] == "=":
        return DIN
    if text[0] == "&" and second.islower():
        return Structure("", "national or local structure", text[:2], 0, Standing.NATIONAL)
    return None


def length_at(structure: Structure, text: str) -> int | None:
    """Characters that the structure takes at the start of ``text``; None for one of open length that is not read.

    A patient number whose head is cut short or tells no length takes all the text, and is then refused.
    """
    if structure is not PATIENT:
        return structure.length or None
    told = text[4:_PATIENT_HEAD]
    whole = len(told) == _TELLING and told.isascii() and told.isdigit()
    return _PATIENT_HEAD + int(told) if whole else len(text)
