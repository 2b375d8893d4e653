"""Takes events into the read models, stream by stream, in the transaction that records them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete

from batchtrack.batch.folding import begin
from batchtrack.events import Catalogue, Event
from batchtrack.journal import Recorded, Unreadable, heads, kind_of, read_stream
from batchtrack.readmodels.batches import batch_row, identifier_rows, unreadable_row
from batchtrack.readmodels.facts import BatchShelf, fact_of
from batchtrack.readmodels.products import ProductShelf
from batchtrack.readmodels.readable import UnreadableRecordError, readable_events
from batchtrack.readmodels.registers import device_row, lot_row, person_row, product_row, room_row, site_row
from batchtrack.readmodels.row import ModelRow
from batchtrack.readmodels.tables import READ_MODELS

_BATCH: Final = "batch"
_REGISTERS: Final[Mapping[str, Callable[[str, Sequence[Event]], ModelRow | None]]] = {
    "person": person_row,
    "lot": lot_row,
    "device": device_row,
    "room": room_row,
    "product": product_row,
    "facility": site_row,
}


class ReadModels:
    """Keeps the read models; fulfils upkeep's projector. Any thread may project, each in its own transaction.

    Args:
        catalogue: reads every event.
        products: shared with whoever else asks for product documents.
        batches: likewise, for batches.
    """

    def __init__(self, catalogue: Catalogue, products: ProductShelf, batches: BatchShelf) -> None:
        self._catalogue = catalogue
        self._products = products
        self._batches = batches
        self._taken: dict[str, int] = {}

    def clear(self, connection: Connection) -> None:
        """Empty every read model; a rebuild begins."""
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
        """Bring the rows of these streams up to date, each once.

        A stream with an event that does not read spoils no other one: ``verify`` names the event.
        """
        for stream in dict.fromkeys(streams):
            self._put(connection, self.rows_of(connection, stream))

    def _put(self, connection: Connection, rows: tuple[ModelRow, ...]) -> None:
        """The first row changes with its stream; what a stream is found by never does, and comes with it once."""
        if rows and rows[0].put_where_changed(connection):
            for row in rows[1:]:
                row.put_where_changed(connection)

    def rows_of(self, connection: Connection, stream: str) -> tuple[ModelRow, ...]:
        """Every row that follows from a stream, the one that changes first.

        A batch with an event that does not read is listed as such; of another stream nothing is said then.
        """
        if kind_of(stream) == _BATCH:
            return self._batch_rows(connection, stream)
        try:
            return self._register_rows(connection, stream)
        except UnreadableRecordError:
            return ()

    def _batch_rows(self, connection: Connection, stream: str) -> tuple[ModelRow, ...]:
        try:
            batch = self._batches.get(connection, stream)
        except UnreadableRecordError:
            return self._unreadable_rows(connection, stream)
        if batch is None:
            return ()
        return (batch_row(self._products.get(connection, batch.document), batch), *identifier_rows(batch))

    def _unreadable_rows(self, connection: Connection, stream: str) -> tuple[ModelRow, ...]:
        """What the order alone tells, if at least that reads."""
        first = read_stream(connection, stream, self._catalogue)[0]
        if isinstance(first.event, Unreadable):
            return ()
        batch = begin(fact_of(first))
        return (unreadable_row(self._products.get(connection, batch.document), batch), *identifier_rows(batch))

    def _register_rows(self, connection: Connection, stream: str) -> tuple[ModelRow, ...]:
        make = _REGISTERS.get(kind_of(stream))
        row = None if make is None else make(stream, readable_events(connection, stream, self._catalogue))
        return () if row is None else (row,)
