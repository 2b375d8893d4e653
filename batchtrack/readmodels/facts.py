"""A batch as its stream tells it, read from the journal and kept for the next look."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.context import Fact
from batchtrack.batch.folding import begin, evolve
from batchtrack.batch.state import Batch
from batchtrack.events import Catalogue
from batchtrack.journal import Recorded, read_stream
from batchtrack.readmodels.readable import event_of

_KEPT: Final = 256


def fact_of(recorded: Recorded) -> Fact:
    """A journal row as the batch's rules know it.

    Raises:
        UnreadableRecordError: its body does not parse.
    """
    return Fact(
        event=event_of(recorded),
        who=recorded.who or "",
        at=recorded.recorded_at,
        version=recorded.version,
        hash=recorded.hash,
        meaning=recorded.meaning,
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """A batch with the hash of the last event that it was folded from."""

    batch: Batch
    hash: str


class BatchShelf:
    """The last batches that were asked for, each read on from the event that is held.

    Any thread may ask. A held batch counts only if its last event stands in the asking transaction: one that was folded
    in a transaction that was rolled back, or in a newer snapshot, is folded anew.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._lock = Lock()

    def get(self, connection: Connection, stream: str) -> Batch | None:
        """The batch as it stands in this transaction, None where the stream does not exist.

        Raises:
            UnreadableRecordError: an event's body does not parse.
        """
        held = self._known(stream)
        after = 0 if held is None else held.batch.version - 1
        recorded = read_stream(connection, stream, self._catalogue, after)
        if held is not None and not (recorded and recorded[0].hash == held.hash):
            held, recorded = None, read_stream(connection, stream, self._catalogue)
        batch = _read_on(held, recorded)
        if batch is not None:
            self._keep(stream, _Held(batch, recorded[-1].hash))
        return batch

    def after(self, connection: Connection, stream: str, recorded: Sequence[Recorded]) -> Batch | None:
        """The batch after events that this very transaction has just recorded, the last ones of its stream.

        They follow by their hashes on the event that is held, and so are not read again.
        """
        held = self._known(stream)
        if held is None or recorded[0].row.content.previous != held.hash:
            return self.get(connection, stream)
        batch = _read_on(held, tuple(recorded))
        assert batch is not None, "it was held"
        self._keep(stream, _Held(batch, recorded[-1].hash))
        return batch

    def _known(self, stream: str) -> _Held | None:
        with self._lock:
            return self._held.get(stream)

    def _keep(self, stream: str, held: _Held) -> None:
        with self._lock:
            self._held[stream] = held
            self._held.move_to_end(stream)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)


def _read_on(held: _Held | None, recorded: tuple[Recorded, ...]) -> Batch | None:
    """The batch after all these events, of which it may know the first."""
    batch = None if held is None else held.batch
    for fact in map(fact_of, recorded):
        if batch is None:
            batch = begin(fact)
        elif fact.version > batch.version:
            batch = evolve(batch, fact)
    return batch
