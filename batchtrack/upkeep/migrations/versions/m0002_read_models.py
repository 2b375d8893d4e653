"""The read models: lists of batches, people, lots, devices, rooms, products, the facility."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables; a rebuild fills them."""
    _batches()
    _genealogy()
    _uses()
    _banks()
    _resources()
    _registers()


def _batches() -> None:
    op.create_table(
        "batch_row",
        sa.Column("batch", _SORTED, nullable=False),
        _count("version"),
        *(_text(name) for name in ("subject", "chain", "product", "product_version")),
        *(_text(name) for name in ("phase", "next_code", "next_title", "next_role", "ordered_at")),
        *(_text(name, nullable=True) for name in ("collected_at", "expires_at", "used_at", "result_due_at")),
        _text("pending_test"),
        *(_text(name, nullable=True) for name in ("pending_since", "pending_finding", "planned_at")),
        _text("window_title"),
        *(_text(name, nullable=True) for name in ("window_warns_at", "window_ends_at")),
        _text("worked_on_by"),
        sa.Column("hold_deviation", sa.Integer(), nullable=True),
        *(_count(name) for name in ("holds", "open_deviations", "outside", "alerts")),
        _text("standing"),
        sa.PrimaryKeyConstraint("batch", name="pk_batch_row"),
        sqlite_strict=True,
    )
    op.create_index("ix_batch_row_standing_expires_at", "batch_row", ["standing", "expires_at"])
    op.create_index("ix_batch_row_ordered_at", "batch_row", ["ordered_at", "batch"])
    op.create_table(
        "batch_identifier",
        sa.Column("folded", _SORTED, nullable=False),
        sa.Column("batch", _SORTED, nullable=False),
        _text("kind"),
        sa.PrimaryKeyConstraint("folded", "batch", name="pk_batch_identifier"),
        sqlite_strict=True,
    )


def _genealogy() -> None:
    op.create_table(
        "genealogy_row",
        sa.Column("batch", _SORTED, nullable=False),
        _count("version"),
        sa.PrimaryKeyConstraint("batch", name="pk_genealogy_row"),
        sqlite_strict=True,
    )
    op.create_table(
        "container_row",
        sa.Column("batch", _SORTED, nullable=False),
        _count("number"),
        *(_text(name) for name in ("container", "label", "kind", "purpose", "act", "contents")),
        sa.Column("din", _SORTED),
        _text("product_code", nullable=True),
        _text("division"),
        _text("amount", nullable=True),
        *(_text(name) for name in ("unit", "place", "holder", "state")),
        sa.PrimaryKeyConstraint("batch", "number", name="pk_container_row"),
        sqlite_strict=True,
    )
    op.create_index("ix_container_row_din", "container_row", ["din", "product_code", "division"])
    op.create_table(
        "container_source",
        sa.Column("batch", _SORTED, nullable=False),
        *(_count(name) for name in ("number", "source")),
        _text("amount", nullable=True),
        sa.PrimaryKeyConstraint("batch", "number", "source", name="pk_container_source"),
        sqlite_strict=True,
    )


def _uses() -> None:
    for what in ("lot", "device"):
        op.create_table(
            f"used_{what}",
            *(sa.Column(name, _SORTED, nullable=False) for name in (what, "batch", "step", "slot")),
            _text("name"),
            sa.PrimaryKeyConstraint(what, "batch", "step", "slot", name=f"pk_used_{what}"),
            sqlite_strict=True,
        )
        op.create_index(f"ix_used_{what}_batch", f"used_{what}", ["batch"])


def _banks() -> None:
    op.create_table(
        "bank_row",
        sa.Column("bank", _SORTED, nullable=False),
        _count("version"),
        _text("name"),
        *(sa.Column(name, _SORTED, nullable=False) for name in ("donor", "donation")),
        *(_text(name) for name in ("product_code", "status")),
        sa.PrimaryKeyConstraint("bank", name="pk_bank_row"),
        sqlite_strict=True,
    )
    op.create_index("ix_bank_row_donor", "bank_row", ["donor"])
    op.create_index("ix_bank_row_donation", "bank_row", ["donation"])
    op.create_table(
        "bank_vial",
        *(sa.Column(name, _SORTED, nullable=False) for name in ("bank", "vial")),
        *(_text(name) for name in ("place", "state")),
        sa.Column("batch", _SORTED),
        _text("subject", nullable=True),
        sa.PrimaryKeyConstraint("bank", "vial", name="pk_bank_vial"),
        sqlite_strict=True,
    )
    op.create_index("ix_bank_vial_batch", "bank_vial", ["batch"])


def _resources() -> None:
    op.create_table(
        "lot_row",
        sa.Column("lot", _SORTED, nullable=False),
        _count("version"),
        *(_text(name) for name in ("material", "name", "status", "balance", "unit", "expiry")),
        sa.PrimaryKeyConstraint("lot", name="pk_lot_row"),
        sqlite_strict=True,
    )
    op.create_table(
        "device_row",
        sa.Column("device", _SORTED, nullable=False),
        _count("version"),
        *(_text(name) for name in ("name", "kind", "serial")),
        _text("calibration_due", nullable=True),
        _count("in_use"),
        sa.PrimaryKeyConstraint("device", name="pk_device_row"),
        sqlite_strict=True,
    )
    op.create_table(
        "room_row",
        sa.Column("room", _SORTED, nullable=False),
        _count("version"),
        *(_text(name) for name in ("name", "grade")),
        _text("occupant", nullable=True),
        sa.PrimaryKeyConstraint("room", name="pk_room_row"),
        sqlite_strict=True,
    )


def _registers() -> None:
    op.create_table(
        "person_row",
        sa.Column("person", _SORTED, nullable=False),
        _count("version"),
        *(_text(name) for name in ("name", "badge", "roles")),
        _count("active"),
        sa.PrimaryKeyConstraint("person", name="pk_person_row"),
        sqlite_strict=True,
    )
    op.create_index("ix_person_row_badge", "person_row", ["badge"])
    op.create_table(
        "product_row",
        sa.Column("stream", _SORTED, nullable=False),
        _count("revision"),
        *(_text(name) for name in ("code", "version", "title", "document", "stage")),
        _text("effective_from", nullable=True),
        sa.PrimaryKeyConstraint("stream", name="pk_product_row"),
        sqlite_strict=True,
    )
    op.create_table(
        "site_row",
        sa.Column("site", _SORTED, nullable=False),
        _count("version"),
        _text("name"),
        *(_count(name) for name in ("demonstration", "opened")),
        *(_text(name) for name in ("zone", "decimal_mark")),
        _count("simulated_clock"),
        sa.PrimaryKeyConstraint("site", name="pk_site_row"),
        sqlite_strict=True,
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)
