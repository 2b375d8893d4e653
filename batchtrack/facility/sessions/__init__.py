"""Sessions: from signing in to signing out, each with a key of its own."""

from batchtrack.facility.sessions.events import EVENTS, SessionClosed, SessionOpened
from batchtrack.facility.sessions.state import SessionState, evolve, fold

__all__ = ["EVENTS", "SessionClosed", "SessionOpened", "SessionState", "evolve", "fold"]
