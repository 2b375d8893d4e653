"""The read models against the journal, as findings of a verification."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from batchtrack.readmodels import ReadModels
from batchtrack.readmodels.comparing import differences
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.readmodels.products import ProductShelf
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.upkeep.findings import Finding, found
from batchtrack.upkeep.record_reader import RecordReader
from batchtrack.upkeep.verify_trust import read_trust

ROW: Final = "ST-80"
"""Code of the finding that a row of a list is not what the journal gives."""


def new_read_models() -> ReadModels:
    """What keeps the read models, with nothing read yet."""
    return ReadModels(CATALOGUE, ProductShelf(), BatchShelf(CATALOGUE))


def read_model_findings(connection: Connection) -> Iterator[Finding]:
    """Each row of a read model that is not what the journal gives; ``batchtrack rebuild`` puts it right."""
    for each in differences(connection, new_read_models()):
        yield Finding(found(ROW, table=each.table, key=", ".join(each.key)), each.stream)


RECORD_READER: Final = RecordReader(CATALOGUE, new_read_models, read_model_findings, read_trust)
"""How upkeep reads a record of this version: for backups, restores and upgrades."""
