"""Runs of instruments: each serves one sample of one batch, whichever file tells of it."""

from batchtrack.facility.runs.events import EVENTS, RunTaken
from batchtrack.facility.runs.state import Run, evolve, fold, run_id

__all__ = ["EVENTS", "Run", "RunTaken", "evolve", "fold", "run_id"]
