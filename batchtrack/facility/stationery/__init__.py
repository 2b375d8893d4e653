"""What the facility's papers are printed on: letterhead, logo, page size, and a line to sign in ink."""

from batchtrack.facility.stationery.commands import ChangeStationery
from batchtrack.facility.stationery.decide import decide
from batchtrack.facility.stationery.events import EVENTS, PageFormat, StationeryChanged
from batchtrack.facility.stationery.state import SHIPPED, Stationery, evolve, fold

__all__ = [
    "EVENTS",
    "SHIPPED",
    "ChangeStationery",
    "PageFormat",
    "Stationery",
    "StationeryChanged",
    "decide",
    "evolve",
    "fold",
]
