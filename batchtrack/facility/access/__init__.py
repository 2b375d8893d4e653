"""Failed tries at a name's password and the lock-outs that follow, for people and for names that nobody has."""

from batchtrack.facility.access.events import EVENTS, LIFTS, Attempt, LockedOut, LockLifted, RightAgain, TryFailed
from batchtrack.facility.access.rules import MOST_TRIES, after_failure, after_success, lift, locked_until
from batchtrack.facility.access.state import FRESH, Access, evolve, fold, joined

__all__ = [
    "EVENTS",
    "FRESH",
    "LIFTS",
    "MOST_TRIES",
    "Access",
    "Attempt",
    "LockLifted",
    "LockedOut",
    "RightAgain",
    "TryFailed",
    "after_failure",
    "after_success",
    "evolve",
    "fold",
    "joined",
    "lift",
    "locked_until",
]
