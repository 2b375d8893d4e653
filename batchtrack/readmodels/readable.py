"""Events that are to be folded: every one of a stream reads, or none of it counts."""

from sqlalchemy import Connection

from batchtrack.events import Catalogue, Event, UnreadableRecordError
from batchtrack.journal import Recorded, Unreadable, read_stream


def event_of(recorded: Recorded) -> Event:
    """The event of a journal row.

    Raises:
        UnreadableRecordError: its body does not parse.
    """
    if isinstance(recorded.event, Unreadable):
        raise UnreadableRecordError(recorded.stream, recorded.version, recorded.event.why)
    return recorded.event


def readable_events(connection: Connection, stream: str, catalogue: Catalogue) -> tuple[Event, ...]:
    """Every event of a stream. A fold that left one out could give back a role that was withdrawn.

    Raises:
        UnreadableRecordError: an event's body does not parse.
    """
    return tuple(event_of(recorded) for recorded in read_stream(connection, stream, catalogue))
