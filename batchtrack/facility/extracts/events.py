"""The facts of a register's extracts, stream ``extract/<register>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText


class ExtractDrawnUp(Event):
    """A register was drawn up as a paper, which its author signed.

    Attributes:
        number: of the paper; document: SHA-256 of its file, which is kept.
        lines: how many lines of the register it holds.
        reason: what it was drawn up for.
    """

    KIND: ClassVar[str] = "extract.drawn_up"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    number: PlainText
    document: PlainText
    lines: int
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (ExtractDrawnUp,)
