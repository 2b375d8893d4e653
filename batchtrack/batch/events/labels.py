"""Labels: printed, applied, voided, reprinted (EU GMP Part IV 6; 21 CFR 211.125, 211.188(b)(8))."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.batch.events.parts import Reliance
from batchtrack.events import Event, PlainText, UtcTime


class LabelOutcome(StrEnum):
    """What became of a label that was printed and not applied, or taken off again."""

    VOIDED = "voided"
    SPARE = "spare"


class LabelPrinted(Event):
    """A label was printed on a numbered blank; it is on no container yet.

    Attributes:
        container: number of the container; kind: of label; label: its number.
        affixed: whether it carries the container's own code.
        stock: number of the blank; room, printer: where it was printed.
        place, total: which of how many in the print job.
        code: what its own symbol holds; expiry: the expiry that it says, None where it says none.
        document: SHA-256 of the specimen in the document store.
    """

    KIND: ClassVar[str] = "label.printed"

    container: int
    kind: PlainText
    label: int
    affixed: bool
    room: PlainText
    printer: PlainText
    stock: int
    place: int
    total: int
    code: PlainText
    expiry: UtcTime | None
    document: PlainText
    relied: Reliance


class LabelReprinted(LabelPrinted):
    """A label took the place of another, whose number is void from here on."""

    KIND: ClassVar[str] = "label.reprinted"

    replaces: int
    reason: PlainText


class LabelApplied(Event):
    """The printed code was scanned back together with ``beside``: old label, source, or whose material it is."""

    KIND: ClassVar[str] = "label.applied"

    container: int
    kind: PlainText
    label: int
    beside: PlainText


class LabelVoided(Event):
    """A label will not be applied, or counts no more."""

    KIND: ClassVar[str] = "label.voided"

    container: int
    kind: PlainText
    label: int
    outcome: LabelOutcome
    reason: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (LabelPrinted, LabelReprinted, LabelApplied, LabelVoided)
