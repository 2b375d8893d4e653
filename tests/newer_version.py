"""A version of the program that does not exist, newer by one step."""

import shutil
from pathlib import Path
from typing import Final

import batchtrack.upkeep.migrations
from batchtrack.upkeep.revisions import KNOWN, Migrations

NEWEST: Final = "9001"
STEP: Final = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEWEST}"
down_revision = "{KNOWN[-1]}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document", recreate="always") as batch:  # on SQLite this drops the triggers
        batch.add_column(sa.Column("kept_until", sa.Text()))
    op.create_table("shelf", sa.Column("name", sa.Text(), nullable=False))
"""


def newer_version(folder: Path) -> Migrations:
    """Its steps, written into a folder."""
    place = folder / "steps"
    shutil.copytree(Path(batchtrack.upkeep.migrations.__file__).parent, place)
    (place / "versions" / f"m{NEWEST}_made_up.py").write_text(STEP)
    return Migrations(str(place), (*KNOWN, NEWEST))
