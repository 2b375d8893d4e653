"""The newest version of each stream, and the locks on it that an act holds until it is committed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Row, bindparam, delete, select, text, update

from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.journal.outcomes import StreamMoved

# Statements are built once: building costs more than SQLite takes to answer them.
_TIPS: Final = select(STREAM_HEAD.c.stream, STREAM_HEAD.c.version, STREAM_HEAD.c.hash, EVENT.c.recorded_at).select_from(
    STREAM_HEAD.outerjoin(EVENT, (EVENT.c.stream == STREAM_HEAD.c.stream) & (EVENT.c.version == STREAM_HEAD.c.version))
)
_ALL: Final = _TIPS.where(STREAM_HEAD.c.stream.in_(bindparam("of_streams", expanding=True)))
_ONE: Final = _TIPS.where(STREAM_HEAD.c.stream == bindparam("of_stream"))
_LOCKED: Final = _ONE.with_for_update(of=STREAM_HEAD)
_SHARED: Final = _ONE.with_for_update(of=STREAM_HEAD, read=True)
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


@dataclass(frozen=True, slots=True)
class Tip:
    """The head of a stream with the time of its last event; none where it has no event."""

    head: Head
    recorded_at: str | None


_NOTHING: Final = Tip(Head(0, ""), None)


def lock_heads(connection: Connection, written: Mapping[str, int], read_only: Mapping[str, int]) -> Mapping[str, Tip]:
    """Lock the heads of all streams of an act, in sorted order so that no two acts wait for each other in a ring.

    SQLite has one lock, which the transaction took when it began: there they are read at once. A stream that is not
    there yet gets a head of version 0: two acts that would both begin it then meet at that row.

    Args:
        connection: a writing transaction.
        written: the streams to be added to, with the version at which the act was decided.
        read_only: the streams that the decision rests on, likewise; locked for share.

    Raises:
        StreamMoved: a stream is not at its version.
    """
    expected = {**read_only, **written}
    if connection.dialect.name == "sqlite":
        return _read(connection, expected)
    return {
        stream: _lock(connection, stream, expected[stream], share=stream not in written) for stream in sorted(expected)
    }


def _read(connection: Connection, expected: Mapping[str, int]) -> Mapping[str, Tip]:
    for stream in sorted(stream for stream, version in expected.items() if version == 0):
        _reserve(connection, stream)
    rows = {row.stream: row for row in connection.execute(_ALL, {"of_streams": list(expected)})}
    return {stream: _at(stream, expected[stream], rows.get(stream)) for stream in sorted(expected)}


def _lock(connection: Connection, stream: str, expected: int, *, share: bool) -> Tip:
    if expected == 0:
        _reserve(connection, stream)
    return _at(stream, expected, connection.execute(_SHARED if share else _LOCKED, {"of_stream": stream}).one_or_none())


def settled_head(connection: Connection, stream: str) -> None:
    """Wait until nobody is adding to a stream, and let nobody begin before this transaction ends; it is rolled back."""
    _reserve(connection, stream)
    connection.execute(_LOCKED, {"of_stream": stream}).one()


def unlocked_tip(connection: Connection, stream: str, expected: int) -> Tip:
    """The tip of a stream without a lock on it.

    Raises:
        StreamMoved: it is not at its version.
    """
    return _at(stream, expected, connection.execute(_ONE, {"of_stream": stream}).one_or_none())


def _at(stream: str, expected: int, row: Row[str, int, str, str] | None) -> Tip:
    tip = Tip(Head(row.version, row.hash), row.recorded_at) if row else _NOTHING
    if tip.head.version != expected:
        raise StreamMoved(stream, expected, tip.head.version)
    return tip


def _reserve(connection: Connection, stream: str) -> None:
    connection.execute(
        text("INSERT INTO stream_head (stream, version, hash) VALUES (:stream, 0, '') ON CONFLICT (stream) DO NOTHING"),
        {"stream": stream},
    )


def move_head(connection: Connection, stream: str, head: Head) -> None:
    """Set a locked head to the stream's new last event."""
    connection.execute(_MOVED, {"of_stream": stream, "to": head.version, "by": head.hash})


def drop_reserved(connection: Connection, streams: Mapping[str, Tip]) -> None:
    """Take back the heads of streams that an act relied on not being there."""
    empty = [stream for stream, tip in streams.items() if tip.head.version == 0]
    if empty:
        connection.execute(delete(STREAM_HEAD).where(STREAM_HEAD.c.stream.in_(empty)))
