"""How each PostgreSQL connection is checked: what is committed stays, and text is Unicode."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Final, Protocol

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from batchtrack.refusals import Refused, refuse

_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "fsync": frozenset({"on"}),
    "full_page_writes": frozenset({"on"}),
    "synchronous_commit": frozenset({"on", "remote_apply"}),
    "server_encoding": frozenset({"UTF8"}),
}


class _Cursor(Protocol):
    def execute(self, query: str) -> object: ...
    def fetchone(self) -> tuple[str] | None: ...
    def close(self) -> None: ...


class _Driver(Protocol):
    def cursor(self) -> _Cursor: ...
    def rollback(self) -> None: ...


def postgresql_engine(url: URL) -> Engine:
    """An engine over psycopg 3.

    Raises:
        Refused: the driver is not installed (ST-06).
    """
    if find_spec("psycopg") is None:
        raise Refused(refuse("ST-06"))
    engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    event.listen(engine, "connect", _check)
    return engine


def _check(connection: _Driver, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for setting, wanted in _NEEDED.items():
        cursor.execute(f"SHOW {setting}")
        answer = cursor.fetchone()
        found = answer[0] if answer else ""
        if found not in wanted:
            raise Refused(refuse("ST-05", setting=setting, found=found, wanted=min(wanted)))
    cursor.close()
    connection.rollback()
