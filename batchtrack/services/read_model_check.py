"""The read models against the journal, as findings of a verification."""

from collections.abc import Iterator

from sqlalchemy import Connection

from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.comparing import differences
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.readmodels.products import ProductShelf
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.upkeep.findings import Finding, found


def read_model_findings(connection: Connection) -> Iterator[Finding]:
    """Each row of a read model that is not what the journal gives; ``batchtrack rebuild`` puts it right."""
    read_models = ReadModels(CATALOGUE, ProductShelf(), BatchShelf(CATALOGUE))
    for each in differences(connection, read_models):
        yield Finding(found("SV-60", table=each.table, key=" ".join(each.key)), each.stream)
