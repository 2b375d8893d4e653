"""Reading the journal: one stream, where the streams stand, and which there are."""

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, select

from batchtrack.database.tables import EVENT, STREAM_HEAD
from batchtrack.events import Catalogue
from batchtrack.journal.rows import COLUMNS, Recorded, recorded, stored

_AFTER_SLASH = "0"  # the sign after "/": between the two lie all streams of a kind, and nothing else


def read_stream(
    connection: Connection, stream: str, catalogue: Catalogue, after_version: int = 0
) -> tuple[Recorded, ...]:
    """The events of a stream with a greater version than the one given, in order."""
    wanted = select(*COLUMNS).where(EVENT.c.stream == stream, EVENT.c.version > after_version)
    found = connection.execute(wanted.order_by(EVENT.c.version))
    return tuple(recorded(stored(row), catalogue) for row in found)


def heads(connection: Connection, streams: Iterable[str]) -> Mapping[str, int]:
    """The version at which each of these streams stands; 0 where it does not exist."""
    wanted = list(streams)
    found = connection.execute(
        select(STREAM_HEAD.c.stream, STREAM_HEAD.c.version).where(STREAM_HEAD.c.stream.in_(wanted))
    )
    return dict.fromkeys(wanted, 0) | {row.stream: row.version for row in found}


def streams_of(connection: Connection, kind: str) -> tuple[str, ...]:
    """Every stream of a kind, for example ``batch``, sorted."""
    return _streams(connection, STREAM_HEAD.c.stream >= f"{kind}/", STREAM_HEAD.c.stream < f"{kind}{_AFTER_SLASH}")


def all_streams(connection: Connection) -> tuple[str, ...]:
    """Every stream, sorted."""
    return _streams(connection)


def _streams(connection: Connection, *where: ColumnElement[bool]) -> tuple[str, ...]:
    found = connection.execute(select(STREAM_HEAD.c.stream).where(*where).order_by(STREAM_HEAD.c.stream))
    return tuple(found.scalars())
