"""Making the read models again from the journal, stream by stream."""

from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, text

from batchtrack.events import Catalogue
from batchtrack.journal import Recorded, Unreadable, all_streams, read_stream
from batchtrack.upkeep.findings import Finding, found


class Projector(Protocol):
    """What keeps the read models."""

    def clear(self, connection: Connection) -> None:
        """Empty every read model."""
        ...

    def project(self, connection: Connection, recorded: Recorded) -> None:
        """Take in one event; a stream's events come in order."""
        ...


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was taken in.

    Attributes:
        findings: events that cannot be read; their streams were taken in up to there.
    """

    streams: int
    events: int
    findings: tuple[Finding, ...]


def rebuild(connection: Connection, catalogue: Catalogue, projector: Projector) -> Rebuilt:
    """Clear the read models and project the whole journal, in the caller's one writing transaction."""
    _hold_writers(connection)
    projector.clear(connection)
    streams = all_streams(connection)
    events, findings = 0, list[Finding]()
    for stream in streams:
        readable, finding = _up_to_unreadable(read_stream(connection, stream, catalogue))
        for recorded in readable:
            projector.project(connection, recorded)
        events += len(readable)
        findings.extend(finding)
    return Rebuilt(len(streams), events, tuple(findings))


def _up_to_unreadable(events: tuple[Recorded, ...]) -> tuple[tuple[Recorded, ...], list[Finding]]:
    """What can be folded: a stream with a hole in it is not folded past the hole."""
    for index, recorded in enumerate(events):
        if isinstance(recorded.event, Unreadable):
            cause = found("ST-54", cause=recorded.event.why)
            return events[:index], [Finding(cause, recorded.stream, recorded.version)]
    return events, []


def _hold_writers(connection: Connection) -> None:
    """Nobody appends meanwhile; SQLite's writing transaction sees to that by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE stream_head IN EXCLUSIVE MODE"))
