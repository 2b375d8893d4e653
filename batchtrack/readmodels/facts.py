"""A batch as its stream tells it, read from the journal and kept for the next look."""

from collections import OrderedDict
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.context import Fact
from batchtrack.batch.folding import begin, evolve
from batchtrack.batch.state import Batch
from batchtrack.events import Catalogue, Event
from batchtrack.journal import Recorded, read_stream

_KEPT: Final = 256


class UnreadableRecordError(Exception):
    """An event of a batch does not read; the batch is shown as unreadable and ``verify`` says where."""

    def __init__(self, stream: str, version: int, why: str) -> None:
        super().__init__(f"{stream}, event {version}: {why}")
        self.stream = stream
        self.version = version


def fact_of(recorded: Recorded) -> Fact:
    """A journal row as the batch's rules know it.

    Raises:
        UnreadableRecordError: its body does not parse.
    """
    if not isinstance(recorded.event, Event):
        raise UnreadableRecordError(recorded.stream, recorded.version, recorded.event.why)
    return Fact(
        event=recorded.event,
        who=recorded.who or "",
        at=recorded.recorded_at,
        version=recorded.version,
        hash=recorded.hash,
        meaning=recorded.meaning,
    )


class BatchShelf:
    """The last batches that were asked for, each read on from the version that is held."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._held: OrderedDict[str, Batch] = OrderedDict()

    def get(self, connection: Connection, stream: str) -> Batch | None:
        """The batch as it stands in this transaction, None where the stream does not exist.

        Raises:
            UnreadableRecordError: an event's body does not parse.
        """
        held = self._held.get(stream)
        batch = held
        for recorded in read_stream(connection, stream, self._catalogue, held.version if held else 0):
            fact = fact_of(recorded)
            batch = begin(fact) if batch is None else evolve(batch, fact)
        if batch is not None:
            self._keep(stream, batch)
        return batch

    def forget(self, stream: str) -> None:
        """Read the stream anew next time; after a transaction that was rolled back."""
        self._held.pop(stream, None)

    def _keep(self, stream: str, batch: Batch) -> None:
        self._held[stream] = batch
        self._held.move_to_end(stream)
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)
