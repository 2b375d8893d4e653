"""Takes events into the read models, stream by stream, in the transaction that records them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby, takewhile
from typing import Final

from sqlalchemy import Connection, delete

from batchtrack.batch.folding import begin, fold
from batchtrack.batch.state import Batch
from batchtrack.events import Catalogue, Event, UnreadableRecordError
from batchtrack.journal import Recorded, Unreadable, heads, kind_of, read_stream
from batchtrack.product.model import Product
from batchtrack.readmodels.batches import batch_row, identifier_rows, unreadable_row
from batchtrack.readmodels.facts import BatchShelf, fact_of
from batchtrack.readmodels.genealogy import bank_group, genealogy_group
from batchtrack.readmodels.products import ProductShelf
from batchtrack.readmodels.readable import readable_events
from batchtrack.readmodels.registers import device_row, lot_row, person_row, product_row, room_row, site_row
from batchtrack.readmodels.row import ModelRow, RowGroup
from batchtrack.readmodels.tables import READ_MODELS

_BATCH: Final = "batch"

_Makes = Callable[[str, Sequence[Event]], ModelRow | None]


def _alone(make: _Makes) -> Callable[[str, Sequence[Event]], RowGroup | None]:
    """A register whose stream has one row."""

    def group(stream: str, events: Sequence[Event]) -> RowGroup | None:
        row = make(stream, events)
        return None if row is None else RowGroup(row)

    return group


_REGISTERS: Final[Mapping[str, Callable[[str, Sequence[Event]], RowGroup | None]]] = {
    "person": _alone(person_row),
    "lot": _alone(lot_row),
    "device": _alone(device_row),
    "room": _alone(room_row),
    "product": _alone(product_row),
    "facility": _alone(site_row),
    "bank": bank_group,
}


def _batch_group(product: Product, batch: Batch) -> RowGroup:
    return RowGroup(batch_row(product, batch), once=identifier_rows(batch))


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
            for group in self._groups_of(connection, stream):
                group.put(connection)

    def project_act(self, connection: Connection, recorded: Sequence[Recorded]) -> None:
        """Take in what an act has just recorded in this transaction, its events in the order of their streams."""
        for stream, found in groupby(recorded, key=lambda each: each.stream):
            if kind_of(stream) == _BATCH:
                self._project_batch(connection, stream, tuple(found))
            else:
                self.project_streams(connection, [stream])

    def _project_batch(self, connection: Connection, stream: str, recorded: Sequence[Recorded]) -> None:
        try:
            batch = self._batches.after(connection, stream, recorded)
        except UnreadableRecordError:
            self.project_streams(connection, [stream])
            return
        assert batch is not None, "it was just written to"
        product = self._products.get(connection, batch.document)
        _batch_group(product, batch).put_anew(connection)
        if batch.genealogy >= recorded[0].version:
            genealogy_group(product, batch).put_anew(connection)

    def rows_of(self, connection: Connection, stream: str) -> tuple[ModelRow, ...]:
        """Every row that follows from a stream."""
        return tuple(row for group in self._groups_of(connection, stream) for row in group.rows)

    def _groups_of(self, connection: Connection, stream: str) -> tuple[RowGroup, ...]:
        """The rows of a stream, in groups that change together.

        A batch with an event that does not read is listed as such; of another stream nothing is said then.
        """
        if kind_of(stream) == _BATCH:
            return self._batch_groups(connection, stream)
        try:
            return self._register_groups(connection, stream)
        except UnreadableRecordError:
            return ()

    def _batch_groups(self, connection: Connection, stream: str) -> tuple[RowGroup, ...]:
        try:
            batch = self._batches.get(connection, stream)
        except UnreadableRecordError:
            return self._unreadable_groups(connection, stream)
        if batch is None:
            return ()
        product = self._products.get(connection, batch.document)
        return (_batch_group(product, batch), genealogy_group(product, batch))

    def _unreadable_groups(self, connection: Connection, stream: str) -> tuple[RowGroup, ...]:
        """What the order tells, and what the batch was made of and with up to the entry that does not read."""
        recorded = read_stream(connection, stream, self._catalogue)
        facts = [fact_of(each) for each in takewhile(lambda each: not isinstance(each.event, Unreadable), recorded)]
        batch = fold(facts)
        if batch is None:
            return ()
        product = self._products.get(connection, batch.document)
        row = unreadable_row(product, begin(facts[0]))
        return (RowGroup(row, once=identifier_rows(batch)), genealogy_group(product, batch))

    def _register_groups(self, connection: Connection, stream: str) -> tuple[RowGroup, ...]:
        make = _REGISTERS.get(kind_of(stream))
        group = None if make is None else make(stream, readable_events(connection, stream, self._catalogue))
        return () if group is None else (group,)
