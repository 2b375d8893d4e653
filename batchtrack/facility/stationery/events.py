"""The facts of the stationery, stream ``stationery/papers``: a database holds one facility."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText


class PageFormat(StrEnum):
    """The paper that is printed on (ISO 216; ANSI/ASME Y14.1)."""

    A4 = "a4"
    LETTER = "letter"


class StationeryChanged(Event):
    """Every later paper is printed so.

    Attributes:
        lines: of the letterhead, under the facility's name.
        logo: SHA-256 of its file, which is kept with the record; None for none.
        signed_in_ink: whether papers have a line to sign by hand beside the signature in their file.
    """

    KIND: ClassVar[str] = "stationery.changed"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    lines: tuple[PlainText, ...]
    logo: PlainText | None
    page: PageFormat
    signed_in_ink: bool
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (StationeryChanged,)
