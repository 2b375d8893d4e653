"""Tables that answer from a patient to everything it was made of and with, and back; each row belongs to one stream."""

from typing import Final

from sqlalchemy import Column, Index, Integer, Table, Text

from batchtrack.database.columns import SORTED_TEXT, DecimalColumn
from batchtrack.database.metadata import METADATA

GENEALOGY: Final = Table(
    "genealogy_row",
    METADATA,
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row a batch: the version of the last event that its rows in the tables below come from."""

CONTAINER: Final = Table(
    "container_row",
    METADATA,
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("container", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("contents", Text, nullable=False),
    Column("din", SORTED_TEXT),
    Column("product_code", Text),
    Column("division", Text, nullable=False),
    Column("amount", DecimalColumn),
    Column("unit", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("state", Text, nullable=False),
    Index("ix_container_row_din", "din", "product_code", "division"),
    sqlite_strict=True,
)
"""One row a container; ``state`` is ``kept``, ``frozen`` or ``destroyed``."""

CONTAINER_SOURCE: Final = Table(
    "container_source",
    METADATA,
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("source", Integer, primary_key=True),
    Column("amount", DecimalColumn),
    sqlite_strict=True,
)
"""Which container was filled from which, and with how much, in the unit of the one that was filled."""

USED_LOT: Final = Table(
    "used_lot",
    METADATA,
    Column("lot", SORTED_TEXT, primary_key=True),
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("step", SORTED_TEXT, primary_key=True),
    Column("slot", SORTED_TEXT, primary_key=True),
    Column("name", Text, nullable=False),
    Index("ix_used_lot_batch", "batch"),
    sqlite_strict=True,
)
"""Which material lot went into which batch."""

USED_DEVICE: Final = Table(
    "used_device",
    METADATA,
    Column("device", SORTED_TEXT, primary_key=True),
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("step", SORTED_TEXT, primary_key=True),
    Column("slot", SORTED_TEXT, primary_key=True),
    Column("name", Text, nullable=False),
    Index("ix_used_device_batch", "batch"),
    sqlite_strict=True,
)
"""Which device was used for which batch."""

BANK: Final = Table(
    "bank_row",
    METADATA,
    Column("bank", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("donor", SORTED_TEXT, nullable=False),
    Column("donation", SORTED_TEXT, nullable=False),
    Column("product_code", Text, nullable=False),
    Column("status", Text, nullable=False),
    Index("ix_bank_row_donor", "donor"),
    Index("ix_bank_row_donation", "donation"),
    sqlite_strict=True,
)
"""One row a donor's cell bank."""

BANK_VIAL: Final = Table(
    "bank_vial",
    METADATA,
    Column("bank", SORTED_TEXT, primary_key=True),
    Column("vial", SORTED_TEXT, primary_key=True),
    Column("place", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("batch", SORTED_TEXT),
    Column("subject", Text),
    Index("ix_bank_vial_batch", "batch"),
    sqlite_strict=True,
)
"""One row a vial; batch and subject while it is somebody's."""

GENEALOGY_TABLES: Final = (GENEALOGY, CONTAINER, CONTAINER_SOURCE, USED_LOT, USED_DEVICE, BANK, BANK_VIAL)
