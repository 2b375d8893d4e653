"""Workstations: each has a key, which signs what no person does."""

from batchtrack.facility.workstations.commands import RegisterWorkstation, RetireWorkstation, WorkstationCommand
from batchtrack.facility.workstations.decide import decide
from batchtrack.facility.workstations.events import EVENTS, WorkstationRegistered, WorkstationRetired
from batchtrack.facility.workstations.state import Workstation, evolve, fold

__all__ = [
    "EVENTS",
    "RegisterWorkstation",
    "RetireWorkstation",
    "Workstation",
    "WorkstationCommand",
    "WorkstationRegistered",
    "WorkstationRetired",
    "decide",
    "evolve",
    "fold",
]
