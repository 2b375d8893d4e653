"""The journal, its heads, documents, locked keys and what the database says of itself.

A migration is never edited once a database was made with it, so it names every column itself and imports no table.
Checks get their prefix from the naming convention.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables; the triggers follow after every migration."""
    _event()
    op.create_table(
        "stream_head",
        sa.Column("stream", _SORTED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_stream_head"),
        sqlite_strict=True,
    )
    op.create_table(
        "document",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", _BIG, nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_document"),
        sa.CheckConstraint("size >= 0", name="size_is_a_count"),
        sqlite_strict=True,
    )
    op.create_table(
        "wrapped_key",
        sa.Column("owner", _SORTED, nullable=False),
        sa.Column("wrapped", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_wrapped_key"),
        sqlite_strict=True,
    )
    op.create_table(
        "sealing_key",
        sa.Column("name", _SORTED, nullable=False),
        sa.Column("reader", _SORTED, nullable=False),
        sa.Column("locked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", "reader", name="pk_sealing_key"),
        sqlite_strict=True,
    )
    op.create_table(
        "storage",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_storage"),
        sqlite_strict=True,
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("position", _BIG, sa.Identity(always=True), nullable=False),
        sa.Column("stream", _SORTED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("who", sa.Text()),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("software", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text()),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("meaning", sa.Text()),
        sa.Column("signer", sa.Text()),
        sa.Column("signature", sa.Text()),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("hash_name", sa.Text(), nullable=False),
        sa.Column("curve_name", sa.Text()),
        sa.PrimaryKeyConstraint("position", name="pk_event"),
        sa.UniqueConstraint("stream", "version", name="uq_event_stream_version"),
        sa.CheckConstraint("position > 0", name="position_counts_from_one"),
        sa.CheckConstraint("version > 0", name="version_counts_from_one"),
        sqlite_strict=True,
    )
