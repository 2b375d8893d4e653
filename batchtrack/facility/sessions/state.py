"""A session as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.folding import fold_with, out_of_order
from batchtrack.facility.sessions.events import SessionClosed, SessionOpened


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session.

    Attributes:
        certificate: fingerprint of the certificate of the person's key that vouched for it.
        public_key: the session's own.
        version: events so far.
    """

    person: str
    certificate: str
    public_key: str
    closed: bool = False
    version: int = 1


def evolve(session: SessionState | None, event: Event) -> SessionState:
    """The session after one more event."""
    match session, event:
        case None, SessionOpened():
            return SessionState(event.person, event.certificate, event.public_key)
        case SessionState(closed=False), SessionClosed():
            return replace(session, closed=True, version=session.version + 1)
        case _:
            raise out_of_order(event)


def fold(events: Iterable[Event]) -> SessionState | None:
    """The session after all its events."""
    return fold_with(evolve, events)
