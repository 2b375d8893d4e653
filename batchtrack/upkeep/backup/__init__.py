"""Backups in a form of our own, the same from both kinds of database and into both.

Restoring is in `batchtrack.upkeep.backup.restoring`, which loads Alembic: imported only where needed.
"""

from batchtrack.upkeep.backup.archive import Archive, checked_archive
from batchtrack.upkeep.backup.manifest import Manifest
from batchtrack.upkeep.backup.taking import Taken, take

__all__ = ["Archive", "Manifest", "Taken", "checked_archive", "take"]
