"""An open database with its clock and its papers: what every service works at."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Final, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from batchtrack.batch.context import Fact
from batchtrack.batch.state import Batch
from batchtrack.database import Clock, SimulatedClock, reading
from batchtrack.events import Event, UnreadableRecordError
from batchtrack.facility import site
from batchtrack.facility.site import Site
from batchtrack.facility.streams import facility_stream
from batchtrack.journal import read_stream, streams_of
from batchtrack.keys import OwnKeys
from batchtrack.product.model import Product
from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.facts import BatchShelf, fact_of
from batchtrack.readmodels.products import ProductShelf
from batchtrack.readmodels.streams import Fold, StreamShelf
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.papers import Papers
from batchtrack.services.timing import Timing

T = TypeVar("T")

NO_SITE: Final = Site(
    code="",
    name="",
    demonstration=False,
    zone="UTC",
    decimal_mark=".",
    simulated_clock=False,
    opened=False,
    version=0,
)


_SHELVES: Final[WeakKeyDictionary[Engine, StreamShelf]] = WeakKeyDictionary()
"""What was read last of each open database."""


@dataclass(slots=True)
class Workplace:
    """One workstation at one database.

    Attributes:
        papers: lays papers out.
        state: folder of this workstation's own state, outside the database; None where it keeps none.
        checkpointing: held while a checkpoint of this workstation is on its way; none is decided beside another.
        seeded_keys: keys that were unlocked once while a demonstration is being laid out, with their passwords, by the
            text under which they are locked.
        timing: holds the clock against the record, and against what else tells the time.
        unrecorded_tries: failed tries that could not be recorded yet, by their streams.
    """

    engine: Engine
    clock: Clock
    workstation: str
    papers: Papers
    state: Path | None = None
    products: ProductShelf = field(default_factory=ProductShelf)
    batches: BatchShelf = field(default_factory=lambda: BatchShelf(CATALOGUE))
    read_models: ReadModels = field(init=False)
    checkpointing: RLock = field(default_factory=RLock, repr=False, compare=False)
    seeded_keys: dict[str, tuple[str, OwnKeys]] = field(default_factory=dict, repr=False)
    timing: Timing = field(init=False)
    unrecorded_tries: dict[str, list[Event]] = field(default_factory=dict)
    _site: Site = NO_SITE

    def __post_init__(self) -> None:
        self.timing = Timing(self.clock, self.workstation)
        self.read_models = ReadModels(CATALOGUE, self.products, self.batches)

    @property
    def site(self) -> Site:
        """The facility of this database; one without a code before it is founded.

        Raises:
            Refused: the clock is a simulated one and the facility is no demonstration (SV-07).
        """
        if self._site.opened:
            return self._site
        with reading(self.engine) as connection:
            return self.site_in(connection)

    def site_in(self, connection: Connection) -> Site:
        """The facility as it stands in this transaction; once it is opened nothing of it changes.

        Raises:
            Refused: as `site`.
        """
        if self._site.opened:
            return self._site
        found = read_site(connection, self._site.code)
        if found.version and not found.demonstration and isinstance(self.clock, SimulatedClock):
            raise Refused(refuse("SV-07", facility=found.name))
        self._site = found
        return found

    def batch(self, connection: Connection, batch_id: str) -> Batch:
        """The batch as it stands in this transaction.

        Raises:
            Refused: there is no such batch (SV-20), or an entry of it cannot be read (SV-08).
        """
        try:
            batch = self.batches.get(connection, f"batch/{batch_id}")
        except UnreadableRecordError as error:
            raise Refused(unreadable(error)) from error
        if batch is None:
            raise Refused(refuse("SV-20", batch=batch_id))
        return batch

    def product(self, connection: Connection, batch: Batch) -> Product:
        """The version that the batch is bound to."""
        return self.products.get(connection, batch.document)


def read_site(connection: Connection, code: str = "") -> Site:
    """The facility that the database belongs to; ``code`` is its code where that is known already."""
    for stream in (facility_stream(code),) if code else streams_of(connection, "facility"):
        found = folded_of(connection, stream, site.fold)
        if found is not None:
            return found
    return NO_SITE


def events_of(connection: Connection, stream: str) -> tuple[Event, ...]:
    """Every event of a stream.

    Raises:
        Refused: one of them cannot be read (SV-08).
    """
    try:
        return _shelf_of(connection).events(connection, stream)
    except UnreadableRecordError as error:
        raise Refused(unreadable(error)) from error


def folded_of(connection: Connection, stream: str, fold: Fold[T]) -> T:
    """What a fold makes of a stream; asked again of the same events it is not made again.

    Raises:
        Refused: as `events_of`.
    """
    try:
        return _shelf_of(connection).folded(connection, stream, fold)
    except UnreadableRecordError as error:
        raise Refused(unreadable(error)) from error


def _shelf_of(connection: Connection) -> StreamShelf:
    return _SHELVES.setdefault(connection.engine, StreamShelf(CATALOGUE))


def facts_of(connection: Connection, batch_id: str) -> tuple[Fact, ...]:
    """Every event of a batch, with who recorded it and when.

    Raises:
        Refused: one of them cannot be read (SV-08).
    """
    try:
        return tuple(fact_of(recorded) for recorded in read_stream(connection, f"batch/{batch_id}", CATALOGUE))
    except UnreadableRecordError as error:
        raise Refused(unreadable(error)) from error


def signers_of(connection: Connection, batch_id: str) -> dict[int, str]:
    """What each event of a batch names as its signer, by version."""
    recorded = read_stream(connection, f"batch/{batch_id}", CATALOGUE)
    return {each.version: each.row.signer for each in recorded if each.row.signer is not None}


def unreadable(error: UnreadableRecordError) -> Refusal:
    """The same in words: nothing is decided on a record that cannot be read whole."""
    return refuse("SV-08", stream=error.stream, version=str(error.version))
