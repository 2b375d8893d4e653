"""Who holds the containers."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText, UtcTime
from batchtrack.product.model import Transfer


class Packed(Event):
    """Containers were packed and the shipper was closed; a second event of the same step corrects the first.

    ``gap`` says that the packer was not the holder on record, or that they were handed on before.
    """

    KIND: ClassVar[str] = "custody.packed"

    step: PlainText
    party: PlainText
    packed_by: PlainText
    witness: PlainText | None
    containers: tuple[int, ...]
    at: UtcTime
    zone: PlainText
    place: PlainText
    seal: PlainText | None
    condition: PlainText | None
    gap: bool


class HandedOver(Event):
    """Containers went from one party to the next.

    ``gap`` says that the giver was not the holder on record, or that the record has them handed on later than this.
    A second event of the same step corrects the first one's time and moves nothing. ``gave`` and ``took`` are the
    persons on both sides, None where nobody told; ``transfer`` whether the giver or the receiver documents it.
    """

    KIND: ClassVar[str] = "custody.handed_over"

    step: PlainText
    giver: PlainText
    receiver: PlainText
    containers: tuple[int, ...]
    at: UtcTime
    zone: PlainText
    gap: bool
    transfer: Transfer = Transfer.HANDED_OVER
    gave: PlainText | None = None
    took: PlainText | None = None
    place: PlainText = ""
    seal: PlainText | None = None
    condition: PlainText | None = None


EVENTS: Final[tuple[type[Event], ...]] = (Packed, HandedOver)
