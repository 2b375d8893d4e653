"""Takes events into the read models, stream by stream, in the transaction that records them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete

from batchtrack.events import Catalogue, Event
from batchtrack.journal import Recorded, heads, kind_of, read_stream
from batchtrack.readmodels.batches import project_batch
from batchtrack.readmodels.facts import BatchShelf, UnreadableRecordError
from batchtrack.readmodels.products import ProductShelf
from batchtrack.readmodels.registers import (
    project_device,
    project_lot,
    project_person,
    project_product,
    project_room,
    project_site,
)
from batchtrack.readmodels.tables import READ_MODELS

_BATCH: Final = "batch"
_REGISTERS: Final[Mapping[str, Callable[[Connection, str, Sequence[Event]], None]]] = {
    "person": project_person,
    "lot": project_lot,
    "device": project_device,
    "room": project_room,
    "product": project_product,
    "facility": project_site,
}


class ReadModels:
    """Keeps the read models; fulfils upkeep's projector.

    Args:
        catalogue: reads every event.
        products: shared with whoever else asks for product documents.
    """

    def __init__(self, catalogue: Catalogue, products: ProductShelf) -> None:
        self._catalogue = catalogue
        self._products = products
        self._batches = BatchShelf(catalogue)
        self._taken: dict[str, int] = {}

    def clear(self, connection: Connection) -> None:
        """Empty every read model."""
        self._batches = BatchShelf(self._catalogue)
        self._taken.clear()
        for table in READ_MODELS:
            connection.execute(delete(table))

    def project(self, connection: Connection, recorded: Recorded) -> None:
        """Take in one event by looking at its stream as it stands in this transaction.

        A rebuild hands over every event of a stream; the first one already brings its row up to date.
        """
        if recorded.version <= self._taken.get(recorded.stream, 0):
            return
        self.project_streams(connection, [recorded.stream])
        self._taken[recorded.stream] = heads(connection, [recorded.stream])[recorded.stream]

    def project_streams(self, connection: Connection, streams: Iterable[str]) -> None:
        """Bring the rows of these streams up to date, each once."""
        for stream in dict.fromkeys(streams):
            kind = kind_of(stream)
            if kind == _BATCH:
                self._project_batch(connection, stream)
            elif kind in _REGISTERS:
                _REGISTERS[kind](connection, stream, self._events(connection, stream))

    def forget(self, streams: Iterable[str]) -> None:
        """After a rolled-back transaction nothing that was seen in it counts."""
        for stream in streams:
            self._batches.forget(stream)

    def _project_batch(self, connection: Connection, stream: str) -> None:
        try:
            batch = self._batches.get(connection, stream)
        except UnreadableRecordError:
            return  # ``verify`` names the event; the other batches are not to suffer
        if batch is not None:
            project_batch(connection, self._products.get(connection, batch.document), batch)

    def _events(self, connection: Connection, stream: str) -> tuple[Event, ...]:
        found = read_stream(connection, stream, self._catalogue)
        return tuple(recorded.event for recorded in found if isinstance(recorded.event, Event))
