"""The newest version of each stream, and the locks on it that an act holds until it is committed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, text, update

from batchtrack.database.tables import STREAM_HEAD
from batchtrack.journal.outcomes import StreamMoved


@dataclass(frozen=True, slots=True)
class Head:
    """Where a stream stands; version 0 and no hash where it does not exist."""

    version: int
    hash: str


def lock_heads(connection: Connection, written: Mapping[str, int], read_only: Mapping[str, int]) -> Mapping[str, Head]:
    """Lock the heads of all streams of an act, in sorted order so that no two acts wait for each other in a ring.

    A stream that is not there yet gets a head of version 0: two acts that would both begin it then meet at that row.

    Args:
        connection: a writing transaction.
        written: the streams to be added to, with the version at which the act was decided.
        read_only: the streams that the decision rests on, likewise; locked for share.

    Raises:
        StreamMoved: a stream is not at its version.
    """
    expected = {**read_only, **written}
    return {
        stream: _lock(connection, stream, expected[stream], share=stream not in written) for stream in sorted(expected)
    }


def _lock(connection: Connection, stream: str, expected: int, *, share: bool) -> Head:
    if expected == 0:
        _reserve(connection, stream)
    wanted = select(STREAM_HEAD.c.version, STREAM_HEAD.c.hash).where(STREAM_HEAD.c.stream == stream)
    row = connection.execute(wanted.with_for_update(read=share)).one_or_none()
    head = Head(row.version, row.hash) if row else Head(0, "")
    if head.version != expected:
        raise StreamMoved(stream, expected, head.version)
    return head


def _reserve(connection: Connection, stream: str) -> None:
    connection.execute(
        text("INSERT INTO stream_head (stream, version, hash) VALUES (:stream, 0, '') ON CONFLICT (stream) DO NOTHING"),
        {"stream": stream},
    )


def move_head(connection: Connection, stream: str, head: Head) -> None:
    """Set a locked head to the stream's new last event."""
    moved = update(STREAM_HEAD).where(STREAM_HEAD.c.stream == stream)
    connection.execute(moved.values(version=head.version, hash=head.hash))


def drop_reserved(connection: Connection, streams: Mapping[str, Head]) -> None:
    """Take back the heads of streams that an act relied on not being there."""
    empty = [stream for stream, head in streams.items() if head.version == 0]
    if empty:
        connection.execute(delete(STREAM_HEAD).where(STREAM_HEAD.c.stream.in_(empty)))
