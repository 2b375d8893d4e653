"""The read models against the journal, as findings of a verification."""

from collections.abc import Collection, Iterator
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


def read_model_findings(connection: Connection, unsound: Collection[str] = ()) -> Iterator[Finding]:
    """Each row of a read model that is not what the journal gives; ``batchtrack rebuild`` puts it right.

    What is unsound in the journal is named there, and its rows are not looked at.
    """
    return findings_of(connection, new_read_models(), unsound)


def findings_of(connection: Connection, read_models: ReadModels, unsound: Collection[str]) -> Iterator[Finding]:
    """The same, with what a keeper of read models has read already."""
    for each in differences(connection, read_models, unsound):
        what = found(ROW, table=each.table, key=", ".join(each.key)) if each.why is None else each.why
        yield Finding(what, each.stream)


RECORD_READER: Final = RecordReader(CATALOGUE, new_read_models, read_model_findings, read_trust)
"""How upkeep reads a record of this version: for backups, restores and upgrades."""
