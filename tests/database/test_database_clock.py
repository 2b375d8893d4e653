from datetime import UTC, datetime, timedelta, timezone

import pytest

from batchtrack.database import DatabaseClock, SimulatedClock, SystemClock, clock_of, open_engine

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_that_a_simulated_clock_stands_until_it_is_moved() -> None:
    clock = SimulatedClock(NOON.astimezone(timezone(timedelta(hours=5, minutes=45))))
    assert (clock.now(), clock.now().tzinfo) == (NOON, UTC)
    clock.advance(timedelta(minutes=-2))
    assert clock.now() == NOON - timedelta(minutes=2)


def test_that_a_simulated_clock_must_know_its_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        SimulatedClock(NOON.replace(tzinfo=None))


def test_that_the_system_clock_tells_utc_and_whether_it_was_set() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.jumped()) < timedelta(seconds=5)


def test_that_postgresql_times_its_entries_by_the_server_in_utc(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    clock = clock_of(engine)
    assert isinstance(clock, DatabaseClock)
    first = clock.now()
    assert first.tzinfo is UTC
    assert first < clock.now()
    assert abs(first - datetime.now(UTC)) < timedelta(minutes=1)
    engine.dispose()


def test_that_sqlite_times_its_entries_by_this_computer(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url, create=True)
    assert isinstance(clock_of(engine), SystemClock)
    engine.dispose()
