"""Which streams others added to: announced by the server, or seen in an SQLite file.

PostgreSQL makes every commit that announces something wait in one line for all databases of the server. So an act
announces after its commit, in a transaction that waits for no disk. An announcement can therefore be lost with the
server, and a reader who was away says `missed`: whoever shows something then reads it again.
"""

import json
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.refusals import Refused

_CHANNEL: Final = "batchtrack_streams"
_LONGEST: Final = 7000  # PostgreSQL takes less than 8000 bytes
_EVERYTHING: Final = "[]"
_PAUSE: Final = 0.2


@dataclass(frozen=True, slots=True)
class News:
    """What changed since the last look.

    Attributes:
        streams: that were added to.
        missed: some more may have been, and nobody can say which.
    """

    streams: frozenset[str] = field(default=frozenset())
    missed: bool = False


class Listener(Protocol):
    """Looks for changes that any program made, this one too; used by one thread at a time."""

    def changed(self, seconds: float = 0.0) -> News:
        """What changed since the last look; waits so long where nothing did."""
        ...

    def close(self) -> None:
        """Look no more."""
        ...


def announce(engine: Engine, streams: Iterable[str]) -> None:
    """Tell every listener that these streams were added to; after the commit, and without ever raising for it."""
    if engine.dialect.name != "postgresql":
        return
    said = json.dumps(sorted(streams))
    payload = said if len(said.encode("utf-8")) < _LONGEST else _EVERYTHING
    with suppress(DBAPIError, Refused), engine.begin() as connection:
        connection.execute(text("SET LOCAL synchronous_commit = off"))
        connection.execute(text("SELECT pg_notify(:channel, :payload)"), {"channel": _CHANNEL, "payload": payload})


def listener(engine: Engine, pause: Callable[[float], object] = time.sleep) -> Listener:
    """What looks for changes in a database.

    Args:
        engine: of the database.
        pause: waits for so many seconds between two looks at a file; one that can be woken ends a long look early.
    """
    return _OnServer(engine) if engine.dialect.name == "postgresql" else _OnFile(engine, pause)


class _OnServer:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._first = True

    def changed(self, seconds: float = 0.0) -> News:
        try:
            if self._connection is None:
                return self._listen()
            driver: Any = self._connection.connection.dbapi_connection
            payloads = [note.payload for note in driver.notifies(timeout=seconds, stop_after=1)]
            payloads += [note.payload for note in driver.notifies(timeout=0)]
        except (DBAPIError, Refused, self._engine.dialect.loaded_dbapi.Error):
            return self._away()
        streams = frozenset(stream for payload in payloads for stream in json.loads(payload))
        return News(streams, missed=_EVERYTHING in payloads)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _listen(self) -> News:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        connection.detach()
        connection.execute(text(f"LISTEN {_CHANNEL}"))
        self._connection = connection
        missed, self._first = not self._first, False
        return News(missed=missed)

    def _away(self) -> News:
        with suppress(DBAPIError):
            self.close()
        self._connection = None
        return News(missed=True)


class _OnFile:
    def __init__(self, engine: Engine, pause: Callable[[float], object]) -> None:
        self._pause = pause
        self._connection = engine.connect()
        self._connection.detach()
        self._driver: Any = self._connection.connection.dbapi_connection
        self._changes, self._position = self._counted(), self._newest()

    def changed(self, seconds: float = 0.0) -> News:
        until = time.monotonic() + seconds
        while (changes := self._counted()) == self._changes:
            if time.monotonic() >= until:
                return News()
            self._pause(min(_PAUSE, seconds))
        self._changes = changes
        return News(frozenset(self._added()))

    def close(self) -> None:
        self._connection.close()

    def _counted(self) -> int:
        """SQLite's own count of the changes that other connections made to the file."""
        return int(self._driver.execute("PRAGMA data_version").fetchone()[0])

    def _newest(self) -> int:
        return int(self._driver.execute("SELECT COALESCE(MAX(position), 0) FROM event").fetchone()[0])

    def _added(self) -> list[str]:
        """One writer at a time writes to a file, so here, and not on a server, positions are seen in their order."""
        query = "SELECT stream, MAX(position) FROM event WHERE position > ? GROUP BY stream"
        rows = self._driver.execute(query, (self._position,)).fetchall()
        self._position = max([self._position, *(position for _, position in rows)])
        return [stream for stream, _ in rows]
