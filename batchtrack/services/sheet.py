"""What a paper is printed on, ready for whoever lays it out."""

from dataclasses import dataclass
from typing import Final

from batchtrack.facility.stationery import PageFormat


@dataclass(frozen=True, slots=True)
class Sheet:
    """Page and logo of a paper.

    Attributes:
        logo: the bytes of a picture in PNG or JPEG, empty for none; logo_digest: their SHA-256, hexadecimal.
    """

    page: PageFormat = PageFormat.A4
    logo: bytes = b""
    logo_digest: str = ""


PLAIN: Final = Sheet()
"""A4 without a logo."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands around every paper of the facility.

    Attributes:
        lines: under the facility's name; signed_in_ink: whether papers have a line to sign by hand as well.
    """

    lines: tuple[str, ...] = ()
    sheet: Sheet = PLAIN
    signed_in_ink: bool = False


NO_LETTERHEAD: Final = Letterhead()
