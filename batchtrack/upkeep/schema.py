"""Every table of the program in one collection: what migrations make and what is compared with them.

A floor that has tables defines them on `batchtrack.database.metadata.METADATA`; its module is imported here.
"""

from typing import Final

from sqlalchemy import MetaData

from batchtrack.database import tables
from batchtrack.readmodels.tables import READ_MODELS

METADATA: Final[MetaData] = tables.EVENT.metadata
assert all(table.metadata is METADATA for table in READ_MODELS)
