"""The facility itself: its code, zone, notation, and whether it is a demonstration."""

from batchtrack.facility.site.commands import FoundFacility, OpenDemonstration, SiteCommand
from batchtrack.facility.site.decide import decide
from batchtrack.facility.site.events import EVENTS, DemonstrationOpened, FacilityFounded, KeysMade, Present
from batchtrack.facility.site.state import Site, evolve, fold

__all__ = [
    "EVENTS",
    "DemonstrationOpened",
    "FacilityFounded",
    "FoundFacility",
    "KeysMade",
    "OpenDemonstration",
    "Present",
    "Site",
    "SiteCommand",
    "decide",
    "evolve",
    "fold",
]
