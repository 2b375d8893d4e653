"""The events of small streams, such as a person's or a device's, kept for the next look."""

from collections import OrderedDict
from threading import Lock
from typing import Final

from sqlalchemy import Connection

from batchtrack.events import Catalogue, Event
from batchtrack.journal import Recorded, read_stream
from batchtrack.readmodels.readable import event_of

_KEPT: Final = 512


class StreamShelf:
    """The last streams that were asked for, each read on from the event that is held.

    Any thread may ask. What is held counts only if its last event stands in the asking transaction, which the hash of
    that event tells: it follows from all before it. Whether the record was altered is asked of `verify`, which holds
    nothing.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._held: OrderedDict[str, tuple[Recorded, ...]] = OrderedDict()
        self._lock = Lock()

    def events(self, connection: Connection, stream: str) -> tuple[Event, ...]:
        """Every event of a stream as it stands in this transaction.

        Raises:
            UnreadableRecordError: an event's body does not parse.
        """
        return tuple(event_of(recorded) for recorded in self._recorded(connection, stream))

    def _recorded(self, connection: Connection, stream: str) -> tuple[Recorded, ...]:
        with self._lock:
            held = self._held.get(stream, ())
        found = read_stream(connection, stream, self._catalogue, max(len(held) - 1, 0))
        if held and found and found[0].hash == held[-1].hash:
            found = (*held[:-1], *found)
        elif held:
            found = read_stream(connection, stream, self._catalogue)
        self._keep(stream, found)
        return found

    def _keep(self, stream: str, recorded: tuple[Recorded, ...]) -> None:
        with self._lock:
            self._held[stream] = recorded
            self._held.move_to_end(stream)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
