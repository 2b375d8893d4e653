"""Who holds the containers."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime


class HandedOver(Event):
    """Containers went from one party to the next.

    ``gap`` says that the giver was not the holder on record, or that the record has them handed on later than this.
    A second event of the same step corrects the first one's time and moves nothing.
    """

    KIND: ClassVar[str] = "custody.handed_over"

    step: PlainText
    giver: PlainText
    receiver: PlainText
    containers: tuple[int, ...]
    at: UtcTime
    zone: PlainText
    gap: bool


EVENTS: Final[tuple[type[Event], ...]] = (HandedOver,)
