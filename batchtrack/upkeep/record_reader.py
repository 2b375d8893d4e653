"""How a record is read by this version: handed in from above, since upkeep knows neither batches nor products."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.events import Catalogue
from batchtrack.upkeep.checkpoints import Outside
from batchtrack.upkeep.findings import Verification
from batchtrack.upkeep.rebuilding import Projector, Rebuilt, rebuild
from batchtrack.upkeep.verification import ProjectionCheck, TrustReader, nothing_trusted, verify


@dataclass(frozen=True, slots=True)
class RecordReader:
    """What reads events, and what makes and compares the read models.

    Attributes:
        catalogue: reads every kind of event.
        projector: a new keeper of the read models, with nothing read yet.
        projection_check: compares the read models with the journal.
        trust_reader: reads which keys may sign.
    """

    catalogue: Catalogue
    projector: Callable[[], Projector]
    projection_check: ProjectionCheck
    trust_reader: TrustReader = nothing_trusted

    def verify(
        self, connection: Connection, outside: Outside | None = None, erased: Collection[str] = ()
    ) -> Verification:
        """Whether everything in the database is as it was recorded, and still there since a checkpoint."""
        return verify(connection, self.catalogue, self.projection_check, self.trust_reader, outside, erased)

    def rebuild(self, connection: Connection) -> Rebuilt:
        """Make the read models again."""
        return rebuild(connection, self.catalogue, self.projector())
