"""The facility's clock: what is recorded where it jumped, and that QA found it right again."""

from batchtrack.facility.clocks.commands import ConfirmTime
from batchtrack.facility.clocks.decide import decide
from batchtrack.facility.clocks.events import EVENTS, ClockConfirmed, ClockJumped, Jump
from batchtrack.facility.clocks.state import FacilityClock, evolve, fold

__all__ = [
    "EVENTS",
    "ClockConfirmed",
    "ClockJumped",
    "ConfirmTime",
    "FacilityClock",
    "Jump",
    "decide",
    "evolve",
    "fold",
]
