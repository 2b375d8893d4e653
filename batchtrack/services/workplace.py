"""An open database with its clock and its papers: what every service works at."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, Engine

from batchtrack.batch.state import Batch
from batchtrack.database import Clock, reading
from batchtrack.events import Event
from batchtrack.facility import site
from batchtrack.facility.site import Site
from batchtrack.journal import read_stream, stream_name, streams_of
from batchtrack.product.model import Product
from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.readmodels.products import ProductShelf
from batchtrack.refusals import Refused, refuse
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.papers import Papers

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


@dataclass(slots=True)
class Workplace:
    """One workstation at one database.

    Attributes:
        papers: lays papers out.
        seeded_passwords: people whose password was checked once while a demonstration is being laid out.
    """

    engine: Engine
    clock: Clock
    workstation: str
    papers: Papers
    products: ProductShelf = field(default_factory=ProductShelf)
    batches: BatchShelf = field(default_factory=lambda: BatchShelf(CATALOGUE))
    read_models: ReadModels = field(init=False)
    seeded_passwords: dict[str, str] = field(default_factory=dict, repr=False)
    _site: Site = NO_SITE

    def __post_init__(self) -> None:
        self.read_models = ReadModels(CATALOGUE, self.products)

    @property
    def site(self) -> Site:
        """The facility of this database; one without a code before it is founded."""
        if not self._site.opened or self._site.version == 0:
            with reading(self.engine) as connection:
                self._site = read_site(connection)
        return self._site

    def batch(self, connection: Connection, batch_id: str) -> Batch:
        """The batch as it stands in this transaction.

        Raises:
            Refused: there is no such batch (SV-20).
        """
        batch = self.batches.get(connection, stream_name("batch", batch_id))
        if batch is None:
            raise Refused(refuse("SV-20", batch=batch_id))
        return batch

    def product(self, connection: Connection, batch: Batch) -> Product:
        """The version that the batch is bound to."""
        return self.products.get(connection, batch.document)


def read_site(connection: Connection) -> Site:
    """The facility that the database belongs to."""
    for stream in streams_of(connection, "facility"):
        found = site.fold(events_of(connection, stream))
        if found is not None:
            return found
    return NO_SITE


def events_of(connection: Connection, stream: str) -> tuple[Event, ...]:
    """The readable events of a stream."""
    recorded = read_stream(connection, stream, CATALOGUE)
    return tuple(each.event for each in recorded if isinstance(each.event, Event))
