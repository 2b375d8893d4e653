"""A second place for new entries: another disk or a share, as files that are only ever added."""

from batchtrack.upkeep.second_place.files import Files, checked_files
from batchtrack.upkeep.second_place.following import Lag, SecondPlace

__all__ = ["Files", "Lag", "SecondPlace", "checked_files"]
