"""Backups in a form of our own, the same from both kinds of database and into both."""

from batchtrack.upkeep.backup.archive import Archive, checked_archive
from batchtrack.upkeep.backup.manifest import Manifest
from batchtrack.upkeep.backup.restoring import Restored, restore
from batchtrack.upkeep.backup.taking import Taken, take

__all__ = ["Archive", "Manifest", "Restored", "Taken", "checked_archive", "restore", "take"]
