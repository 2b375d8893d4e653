"""What an event is: a frozen, strictly read fact with a kind, a schema and the signature that it needs."""

from batchtrack.events.base import Event, Meaning, Part
from batchtrack.events.catalogue import Catalogue, UnreadableBodyError
from batchtrack.events.decision import Decided, Decision, Denied
from batchtrack.events.texts import DecimalText, PlainText, UtcTime
from batchtrack.events.unreadable import UnreadableRecordError

__all__ = [
    "Catalogue",
    "Decided",
    "DecimalText",
    "Decision",
    "Denied",
    "Event",
    "Meaning",
    "Part",
    "PlainText",
    "UnreadableBodyError",
    "UnreadableRecordError",
    "UtcTime",
]
