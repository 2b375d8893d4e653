"""Checkpoints outside the database: the file that keeps one, and the record compared with it."""

from batchtrack.upkeep.checkpoints.comparing import checkpoint_findings
from batchtrack.upkeep.checkpoints.folder import keep, newest_kept
from batchtrack.upkeep.checkpoints.outside import Outside, newest_journalled, outside_text, read_outside

__all__ = ["Outside", "checkpoint_findings", "keep", "newest_journalled", "newest_kept", "outside_text", "read_outside"]
