"""Checkpoints: where every stream stood at one moment, in one hash that is signed and kept outside the database."""

from batchtrack.facility.checkpoints.events import EVENTS, CheckpointTaken
from batchtrack.facility.checkpoints.state import Checkpoints, evolve, fold

__all__ = ["EVENTS", "CheckpointTaken", "Checkpoints", "evolve", "fold"]
