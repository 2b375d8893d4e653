"""Groups for whom sealed parts can be read: the group's public key, and who was let in with which key."""

from batchtrack.facility.sealing.events import EVENTS, AccessEnded, AccessGiven, GroupKeyMade
from batchtrack.facility.sealing.state import Member, SealedFor, evolve, fold

__all__ = ["EVENTS", "AccessEnded", "AccessGiven", "GroupKeyMade", "Member", "SealedFor", "evolve", "fold"]
