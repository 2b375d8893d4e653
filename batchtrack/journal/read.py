"""Reading the journal: one stream, where the streams stand, and which there are."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, select

from batchtrack.database.columns import time_of
from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.events import Catalogue
from batchtrack.journal.rows import COLUMNS, Recorded, recorded, stored

# A statement is built once: building costs more than SQLite takes to answer it.
_STREAM: Final = (
    select(*COLUMNS)
    .where(EVENT.c.stream == bindparam("of_stream"), EVENT.c.version > bindparam("after"))
    .order_by(EVENT.c.version)
)
_HEADS: Final = select(STREAM_HEAD.c.stream, STREAM_HEAD.c.version).where(
    STREAM_HEAD.c.stream.in_(bindparam("streams", expanding=True))
)
_OF_KIND: Final = (
    select(STREAM_HEAD.c.stream)
    .where(STREAM_HEAD.c.stream >= bindparam("first"), STREAM_HEAD.c.stream < bindparam("end"))
    .order_by(STREAM_HEAD.c.stream)
)
_OF_EVENT_KIND: Final = (
    select(*COLUMNS)
    .where(
        EVENT.c.stream >= bindparam("first"), EVENT.c.stream < bindparam("end"), EVENT.c.kind == bindparam("event_kind")
    )
    .order_by(EVENT.c.stream, EVENT.c.version)
)
_NEWEST: Final = select(EVENT.c.recorded_at).order_by(EVENT.c.position.desc()).limit(1)
_AFTER_SLASH = "0"  # the sign after "/": between the two lie all streams of a kind, and nothing else


def read_stream(
    connection: Connection, stream: str, catalogue: Catalogue, after_version: int = 0
) -> tuple[Recorded, ...]:
    """The events of a stream with a greater version than the one given, in order."""
    found = connection.execute(_STREAM, {"of_stream": stream, "after": after_version})
    return tuple(recorded(stored(row), catalogue) for row in found)


def heads(connection: Connection, streams: Iterable[str]) -> Mapping[str, int]:
    """The version at which each of these streams stands; 0 where it does not exist."""
    wanted = list(streams)
    found = connection.execute(_HEADS, {"streams": wanted})
    return dict.fromkeys(wanted, 0) | {row.stream: row.version for row in found}


def streams_of(connection: Connection, kind: str) -> tuple[str, ...]:
    """Every stream of a kind, for example ``batch``, sorted."""
    found = connection.execute(_OF_KIND, {"first": f"{kind}/", "end": f"{kind}{_AFTER_SLASH}"})
    return tuple(found.scalars())


def read_kind(connection: Connection, stream_kind: str, event_kind: str, catalogue: Catalogue) -> tuple[Recorded, ...]:
    """Every event of one kind in all streams of a kind, for example every failed try; by stream, then in order."""
    bounds = {"first": f"{stream_kind}/", "end": f"{stream_kind}{_AFTER_SLASH}", "event_kind": event_kind}
    return tuple(recorded(stored(row), catalogue) for row in connection.execute(_OF_EVENT_KIND, bounds))


def all_streams(connection: Connection) -> tuple[str, ...]:
    """Every stream, sorted."""
    return tuple(connection.execute(select(STREAM_HEAD.c.stream).order_by(STREAM_HEAD.c.stream)).scalars())


def newest_time(connection: Connection) -> datetime | None:
    """When the newest row was recorded; None in an empty journal, or where another program spoilt the text."""
    found = connection.execute(_NEWEST).scalar_one_or_none()
    try:
        return None if found is None else time_of(found)
    except ValueError:
        return None
