"""What the two flag characters of a donation identification number say (ST-001 table 3)."""

import re
from enum import StrEnum
from typing import Final


class FlagType(StrEnum):
    """The three types of flags, and the values that have none."""

    UNUSED = "unused"
    PROCESS = "type 1"
    LOCAL = "type 2"
    CHECKSUM = "type 3"
    RESERVED = "reserved"


_PROCESS: Final = {
    **{f"0{number}": f"container {number} of a set" for number in range(1, 5)},
    "05": "second label printed on demand",
    "06": "label of a pilot tube",
    "07": "label of a test tube",
    "08": "label of the donor record",
    "09": "sample for nucleic acid testing",
    "10": "sample for bacterial testing",
    "11": "label to be matched with the unit",
    "12": "affixed part of a label",
    "13": "attached part of a label",
    **{f"{number + 10}": f"container {number} of a set" for number in range(5, 10)},
}
_LOCAL: Final = re.compile(r"[2-5][0-9]")
_CHECKSUM: Final = re.compile(r"[6-8][0-9]|9[0-6]")


def flag_type(flags: str) -> FlagType:
    """Which type two flag characters are of."""
    if flags == "00":
        return FlagType.UNUSED
    if flags in _PROCESS:
        return FlagType.PROCESS
    if _LOCAL.fullmatch(flags):
        return FlagType.LOCAL
    return FlagType.CHECKSUM if _CHECKSUM.fullmatch(flags) else FlagType.RESERVED


def flag_words(flags: str) -> str:
    """The flags in words; empty where they are unused or carry the checksum, which was compared already."""
    kind = flag_type(flags)
    if kind is FlagType.PROCESS:
        return _PROCESS[flags]
    if kind is FlagType.LOCAL:
        return f"flag {flags} of the issuing facility's own meaning"
    return f"flag {flags}, which the standard reserves" if kind is FlagType.RESERVED else ""
