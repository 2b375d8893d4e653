"""The read models. Each row belongs to one stream; totals are queries."""

from typing import Final

from sqlalchemy import Column, Index, Integer, Table, Text

from batchtrack.database.columns import SORTED_TEXT, DecimalColumn, UtcColumn
from batchtrack.database.metadata import METADATA
from batchtrack.readmodels.genealogy_tables import GENEALOGY_TABLES

BATCH: Final = Table(
    "batch_row",
    METADATA,
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("subject", Text, nullable=False),
    Column("chain", Text, nullable=False),
    Column("product", Text, nullable=False),
    Column("product_version", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("next_code", Text, nullable=False),
    Column("next_title", Text, nullable=False),
    Column("next_role", Text, nullable=False),
    Column("ordered_at", UtcColumn, nullable=False),
    Column("collected_at", UtcColumn),
    Column("expires_at", UtcColumn),
    Column("used_at", UtcColumn),
    Column("result_due_at", UtcColumn),
    Column("pending_test", Text, nullable=False),
    Column("pending_since", UtcColumn),
    Column("pending_finding", Text),
    Column("planned_at", UtcColumn),
    Column("window_title", Text, nullable=False),
    Column("window_warns_at", UtcColumn),
    Column("window_ends_at", UtcColumn),
    Column("worked_on_by", Text, nullable=False),
    Column("hold_deviation", Integer),
    Column("holds", Integer, nullable=False),
    Column("open_deviations", Integer, nullable=False),
    Column("outside", Integer, nullable=False),
    Column("alerts", Integer, nullable=False),
    Column("standing", Text, nullable=False),
    Index("ix_batch_row_standing_expires_at", "standing", "expires_at"),
    Index("ix_batch_row_ordered_at", "ordered_at", "batch"),
    sqlite_strict=True,
)
"""One row a batch. ``standing`` is ``running``, ``after_use``, ``complete`` or the end's name.

``result_due_at`` is when the last awaited result is due, ``pending_test`` its label, ``pending_since`` when it was
started and ``pending_finding`` its last interim reading. ``window_title`` names the step whose time limit closes first,
empty while none runs; ``worked_on_by`` is the person who has the next step open; ``hold_deviation`` the number of the
deviation behind the newest open hold.
"""

IDENTIFIER: Final = Table(
    "batch_identifier",
    METADATA,
    Column("folded", SORTED_TEXT, primary_key=True),
    Column("batch", SORTED_TEXT, primary_key=True),
    Column("kind", Text, nullable=False),
    sqlite_strict=True,
)
"""By what a batch is found: its id, subject and chain, upper case without spaces and hyphens."""

PERSON: Final = Table(
    "person_row",
    METADATA,
    Column("person", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("badge", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Index("ix_person_row_badge", "badge"),
    sqlite_strict=True,
)
"""One row a person; roles separated by spaces."""

LOT: Final = Table(
    "lot_row",
    METADATA,
    Column("lot", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("material", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("balance", DecimalColumn, nullable=False),
    Column("unit", Text, nullable=False),
    Column("expiry", UtcColumn, nullable=False),
    sqlite_strict=True,
)
"""One row a material lot."""

DEVICE: Final = Table(
    "device_row",
    METADATA,
    Column("device", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("serial", Text, nullable=False),
    Column("calibration_due", UtcColumn),
    Column("in_use", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row a device."""

ROOM: Final = Table(
    "room_row",
    METADATA,
    Column("room", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("grade", Text, nullable=False),
    Column("occupant", Text),
    sqlite_strict=True,
)
"""One row a room."""

PRODUCT: Final = Table(
    "product_row",
    METADATA,
    Column("stream", SORTED_TEXT, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("effective_from", UtcColumn),
    sqlite_strict=True,
)
"""One row a version of a product."""

SITE: Final = Table(
    "site_row",
    METADATA,
    Column("site", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("demonstration", Integer, nullable=False),
    Column("opened", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("decimal_mark", Text, nullable=False),
    Column("simulated_clock", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row a facility."""

READ_MODELS: Final = (BATCH, IDENTIFIER, PERSON, LOT, DEVICE, ROOM, PRODUCT, SITE, *GENEALOGY_TABLES)
