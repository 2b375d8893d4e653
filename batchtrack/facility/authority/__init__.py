"""The table of authority: laid down when the facility is founded, changed by signature ever after."""

from batchtrack.facility.authority.commands import ChangeAuthority
from batchtrack.facility.authority.decide import admissible, decide, laid_down, settled_by_the_program
from batchtrack.facility.authority.events import EVENTS, AuthorityChanged, AuthorityLaidDown, Entitled
from batchtrack.facility.authority.state import evolve, fold

__all__ = [
    "EVENTS",
    "AuthorityChanged",
    "AuthorityLaidDown",
    "ChangeAuthority",
    "Entitled",
    "admissible",
    "decide",
    "evolve",
    "fold",
    "laid_down",
    "settled_by_the_program",
]
