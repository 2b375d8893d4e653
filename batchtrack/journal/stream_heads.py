"""The newest version of each stream, and the locks on it that an act holds until it is committed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Row, bindparam, delete, select, text, update

from batchtrack.database.tables import STREAM_HEAD
from batchtrack.journal.outcomes import StreamMoved

# Statements are built once: building costs more than SQLite takes to answer them.
_HEAD: Final = select(STREAM_HEAD.c.version, STREAM_HEAD.c.hash).where(STREAM_HEAD.c.stream == bindparam("of_stream"))
_LOCKED: Final = _HEAD.with_for_update()
_SHARED: Final = _HEAD.with_for_update(read=True)
_MOVED: Final = (
    update(STREAM_HEAD)
    .where(STREAM_HEAD.c.stream == bindparam("of_stream"))
    .values(version=bindparam("to"), hash=bindparam("by"))
)


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
    return _at(stream, expected, connection.execute(_SHARED if share else _LOCKED, {"of_stream": stream}).one_or_none())


def settled_head(connection: Connection, stream: str) -> None:
    """Wait until nobody is adding to a stream, and let nobody begin before this transaction ends; it is rolled back."""
    _reserve(connection, stream)
    connection.execute(_LOCKED, {"of_stream": stream}).one()


def unlocked_head(connection: Connection, stream: str, expected: int) -> Head:
    """The head of a stream without a lock on it.

    Raises:
        StreamMoved: it is not at its version.
    """
    return _at(stream, expected, connection.execute(_HEAD, {"of_stream": stream}).one_or_none())


def _at(stream: str, expected: int, row: Row[int, str] | None) -> Head:
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
    connection.execute(_MOVED, {"of_stream": stream, "to": head.version, "by": head.hash})


def drop_reserved(connection: Connection, streams: Mapping[str, Head]) -> None:
    """Take back the heads of streams that an act relied on not being there."""
    empty = [stream for stream, head in streams.items() if head.version == 0]
    if empty:
        connection.execute(delete(STREAM_HEAD).where(STREAM_HEAD.c.stream.in_(empty)))
