"""A PostgreSQL server on a network: no wait is without an end, whoever fell silent."""

import socket
import sys
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading, writing


@pytest.fixture(name="engine")
def _engine(postgresql_url: str) -> Iterator[Engine]:
    engine = open_engine(postgresql_url)
    yield engine
    engine.dispose()


def shown(engine: Engine, setting: str) -> str:
    with reading(engine) as connection:
        return str(connection.execute(text(f"SHOW {setting}")).scalar_one())


@pytest.mark.skipif(sys.platform != "linux", reason="How long a socket waits is asked of Linux here.")
def test_that_a_server_that_fell_silent_is_noticed_within_half_a_minute(engine: Engine) -> None:
    with engine.connect() as connection:
        asked = socket.socket(fileno=connection.connection.driver_connection.fileno())  # type: ignore[union-attr]  # open
        try:
            idle = asked.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE)
            each = asked.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL)
            tries = asked.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT)
            unanswered = asked.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
        finally:
            asked.detach()
    assert idle + each * tries <= 30
    assert 0 < unanswered <= 30_000


def test_that_the_server_notices_a_workstation_that_fell_silent_as_soon(engine: Engine) -> None:
    assert shown(engine, "tcp_user_timeout") == "25000"
    assert int(shown(engine, "tcp_keepalives_idle")) <= 10


def test_that_what_the_address_says_of_waits_counts(postgresql_url: str) -> None:
    engine = open_engine(f"{postgresql_url}?options=-c%20lock_timeout%3D50&connect_timeout=3")
    assert shown(engine, "lock_timeout") == "50ms"
    engine.dispose()


def test_that_no_lock_is_waited_for_without_end(engine: Engine) -> None:
    assert shown(engine, "lock_timeout") == "15s"
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE noted (said TEXT)"))
    with writing(engine) as holds, engine.connect() as waits:
        holds.execute(text("LOCK TABLE noted"))
        waits.execute(text("SET lock_timeout = 50"))
        with pytest.raises(DBAPIError) as raised:
            waits.execute(text("INSERT INTO noted VALUES ('x')"))
    assert getattr(raised.value.orig, "sqlstate", None) == "55P03"
