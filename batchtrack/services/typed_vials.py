"""What is typed where a vial is allocated: the vial, and the recipient's typing as the report writes it."""

import re
from typing import Final

from batchtrack.facility.cell_banks import Locus, Typing
from batchtrack.identity import VialCode, decode, is_id
from batchtrack.refusals import Refusal, refuse

_CODE: Final = "BTV-"
_BETWEEN_LOCI: Final = re.compile(r"[;\n]")


def read_vial(text: str) -> VialCode | Refusal:
    """The vial by its code with check character, or by bank and vial with a space between."""
    typed = text.strip().upper()
    if typed.startswith(_CODE):
        code = decode(typed)
        if isinstance(code, VialCode | Refusal):
            return code
    parts = typed.split()
    if len(parts) == 2 and all(map(is_id, parts)):  # noqa: PLR2004 # bank and vial
        return VialCode(*parts)
    return refuse("CT-29", text=text.strip() or "nothing")


def read_typing(group: str, loci: str) -> Typing:
    """The typing; loci are ``A A*01:01 A*02:01`` with a semicolon or a new line between them.

    A locus that has not exactly two alleles is kept without them: it is refused where the typing is recorded (CT-32).
    """
    written = (locus.split() for locus in _BETWEEN_LOCI.split(loci) if locus.strip())
    return Typing(group=group, loci=tuple(_locus(*parts) for parts in written))


def _locus(locus: str, *alleles: str) -> Locus:
    first, second = alleles if len(alleles) == 2 else ("", "")  # noqa: PLR2004 # a locus has two alleles
    return Locus(locus=locus, first=first, second=second)
