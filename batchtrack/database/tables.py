"""The tables that hold facts: events, newest versions, documents, locked keys, and how the database was made."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Identity, Integer, LargeBinary, Table, Text, UniqueConstraint

from batchtrack.database.columns import BIG_INTEGER, SORTED_TEXT
from batchtrack.database.metadata import METADATA

EVENT: Final = Table(
    "event",
    METADATA,
    Column("position", BIG_INTEGER, Identity(always=True), primary_key=True),
    Column("stream", SORTED_TEXT, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("who", Text),
    Column("workstation", Text, nullable=False),
    Column("software", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("previous", Text),
    Column("content_hash", Text, nullable=False),
    Column("meaning", Text),
    Column("signer", Text),
    Column("signature", Text),
    Column("hash", Text, nullable=False),
    Column("hash_name", Text, nullable=False),
    Column("curve_name", Text),
    UniqueConstraint("stream", "version"),
    CheckConstraint("position > 0", name="position_counts_from_one"),
    CheckConstraint("version > 0", name="version_counts_from_one"),
    sqlite_strict=True,
)
"""One row a fact. Times and hashes are the very texts that were hashed, so their columns are plain text."""

STREAM_HEAD: Final = Table(
    "stream_head",
    METADATA,
    Column("stream", SORTED_TEXT, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_strict=True,
)
"""The newest version of each stream: the row that writers lock."""

DOCUMENT: Final = Table(
    "document",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", BIG_INTEGER, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    CheckConstraint("size >= 0", name="size_is_a_count"),
    sqlite_strict=True,
)
"""Papers, raw instrument files and photographs, byte for byte; their names stand in the events that cite them."""

WRAPPED_KEY: Final = Table(
    "wrapped_key",
    METADATA,
    Column("owner", SORTED_TEXT, primary_key=True),
    Column("wrapped", Text, nullable=False),
    sqlite_strict=True,
)
"""Private keys locked under passwords, one an owner (a person's stream, or the facility's for the issuing key).

A row is replaced when its password changes and taken away when its key is retired, so that an old password opens
nothing any more. The journal holds the SHA-256 of each: `verify` names one that was exchanged.
"""

SEALING_KEY: Final = Table(
    "sealing_key",
    METADATA,
    Column("name", SORTED_TEXT, primary_key=True),
    Column("reader", SORTED_TEXT, primary_key=True),
    Column("locked", Text, nullable=False),
    sqlite_strict=True,
)
"""Keys of sealed data, each locked for its reader: a subject's for a group, a group's for each person in it.

Only a key that was destroyed takes its row away, and so erases what it sealed; the journal says when, by whom and why,
and holds the SHA-256 of each: `verify` names one that was exchanged, lost or left.
"""

STORAGE: Final = Table(
    "storage",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""What this database is: its form, which later versions read before they read anything else."""
