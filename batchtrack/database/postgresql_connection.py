"""How each PostgreSQL connection is checked: what is committed stays, and text is Unicode."""

import platform
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Final, Protocol

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from batchtrack.refusals import Refused, refuse

PRESENT: Final = 0x62617463
"""Key of the advisory lock that every connection holds for share, and a migration alone; no other program takes it."""

_NAME: Final = "batchtrack"
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "fsync": frozenset({"on"}),
    "full_page_writes": frozenset({"on"}),
    "synchronous_commit": frozenset({"on", "remote_apply"}),
    "server_encoding": frozenset({"UTF8"}),
}


_SOON: Final[Mapping[str, object]] = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,
}
"""libpq's own waits, in seconds and the last in milliseconds: a cable that was pulled says nothing, and the system
would wait for a quarter of an hour."""

_SESSION: Final = (
    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000"
    " -c lock_timeout=15000"
)
"""The same at the server, which then lets go of the locks of a workstation that is gone; and no lock is waited for
without end."""


class _Cursor(Protocol):
    def execute(self, query: str) -> object: ...
    def fetchone(self) -> tuple[str] | None: ...
    def close(self) -> None: ...


class _Driver(Protocol):
    def cursor(self) -> _Cursor: ...
    def commit(self) -> None: ...
    def close(self) -> None: ...


def postgresql_engine(url: URL) -> Engine:
    """An engine over psycopg 3; what the URL says of ``sslmode``, certificates and waits goes to libpq as it stands.

    A connection that broke is replaced by the pool before it is used again; one whose other end fell silent breaks
    within half a minute.

    Raises:
        Refused: the driver is not installed (ST-06).
    """
    if find_spec("psycopg") is None:
        raise Refused(refuse("ST-06"))
    address = url.set(drivername="postgresql+psycopg")
    ours = {"application_name": _called(), "options": _SESSION, **_SOON}
    asked = {name: value for name, value in ours.items() if name not in url.query}
    engine = create_engine(address, pool_pre_ping=True, connect_args=asked, hide_parameters=True)
    event.listen(engine, "connect", _check)
    return engine


def _check(connection: _Driver, _record: ConnectionPoolEntry) -> None:
    try:
        _check_settings(connection)
    except BaseException:
        connection.close()  # the pool never sees a connection that was refused here
        raise


def _check_settings(connection: _Driver) -> None:
    cursor = connection.cursor()
    for setting, wanted in _NEEDED.items():
        cursor.execute(f"SHOW {setting}")
        answer = cursor.fetchone()
        found = answer[0] if answer else ""
        if found not in wanted:
            raise Refused(refuse("ST-05", setting=setting, found=found, wanted=min(wanted)))
    _be_present(cursor)
    cursor.close()
    connection.commit()


def _be_present(cursor: _Cursor) -> None:
    """Hold the lock for share as long as the connection lasts.

    Raises:
        Refused: somebody is changing the tables (ST-16).
    """
    cursor.execute(f"SELECT pg_try_advisory_lock_shared({PRESENT})::text")
    answer = cursor.fetchone()
    if answer is None or answer[0] != "true":
        raise Refused(refuse("ST-16"))


def _called() -> str:
    """By what the server's lists name this workstation; PostgreSQL keeps 63 bytes of ASCII."""
    return f"{_NAME} {platform.node()}".encode("ascii", "replace").decode("ascii")[:63]
