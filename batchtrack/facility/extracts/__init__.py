"""Extracts: a register drawn up as a paper, with who drew it up, what for, and its file."""

from batchtrack.facility.extracts.decide import draw_up
from batchtrack.facility.extracts.events import EVENTS, ExtractDrawnUp
from batchtrack.facility.extracts.state import Extracts, evolve, fold

__all__ = ["EVENTS", "ExtractDrawnUp", "Extracts", "draw_up", "evolve", "fold"]
