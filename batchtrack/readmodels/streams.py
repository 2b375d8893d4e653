"""The events of small streams, such as a person's or a device's, kept for the next look."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Connection

from batchtrack.events import Catalogue, Event
from batchtrack.journal import Recorded, read_stream
from batchtrack.readmodels.readable import event_of

_KEPT: Final = 512


T = TypeVar("T")
Fold = Callable[[Iterable[Event]], T]


@dataclass(slots=True)
class _Held:
    """What was read of a stream, with what was folded from it."""

    recorded: tuple[Recorded, ...]
    folded: dict[Callable[..., Any], Any] = field(default_factory=dict)


class StreamShelf:
    """The last streams that were asked for, each read on from the event that is held.

    Any thread may ask. What is held counts only if its last event stands in the asking transaction, which the hash of
    that event tells: it follows from all before it. Whether the record was altered is asked of `verify`, which holds
    nothing.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._lock = Lock()

    def events(self, connection: Connection, stream: str) -> tuple[Event, ...]:
        """Every event of a stream as it stands in this transaction.

        Raises:
            UnreadableRecordError: an event's body does not parse.
        """
        return tuple(event_of(recorded) for recorded in self._read(connection, stream).recorded)

    def folded(self, connection: Connection, stream: str, fold: Fold[T]) -> T:
        """What a fold makes of the stream's events; the same events are folded once.

        Raises:
            UnreadableRecordError: as `events`.
        """
        held = self._read(connection, stream)
        if fold not in held.folded:
            held.folded[fold] = fold([event_of(recorded) for recorded in held.recorded])
        return cast("T", held.folded[fold])

    def _read(self, connection: Connection, stream: str) -> _Held:
        with self._lock:
            held = self._held.get(stream)
        known = () if held is None else held.recorded
        found = read_stream(connection, stream, self._catalogue, max(len(known) - 1, 0))
        if held is not None and found == known[-1:]:
            return held
        if known and found[:1] == known[-1:]:
            found = (*known, *found[1:])
        elif known:
            found = read_stream(connection, stream, self._catalogue)
        return self._keep(stream, _Held(found))

    def _keep(self, stream: str, held: _Held) -> _Held:
        with self._lock:
            self._held[stream] = held
            self._held.move_to_end(stream)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
        return held
