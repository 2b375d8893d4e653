"""The facts of a room's label stock, stream ``label_stock/<room>`` (21 CFR 211.125, 211.130)."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime


class RollLoaded(Event):
    """Blanks ``first`` to ``last`` of one size were put into the room's printer in the place of what was there."""

    KIND: ClassVar[str] = "label_stock.loaded"

    room: PlainText
    printer: PlainText
    size: PlainText
    first: int
    last: int


class LabelsPrinted(Event):
    """A print job took these blanks for a batch."""

    KIND: ClassVar[str] = "label_stock.printed"

    batch: PlainText
    size: PlainText
    numbers: tuple[int, ...]
    at: UtcTime


class LabelSettled(Event):
    """A printed label was applied (``applied``) or will not be (``voided``, ``spare``)."""

    KIND: ClassVar[str] = "label_stock.settled"

    number: int
    size: PlainText
    outcome: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (RollLoaded, LabelsPrinted, LabelSettled)
