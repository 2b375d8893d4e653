"""Where the time comes from: services take one of these clocks as an argument and read it once per act."""

from datetime import UTC, datetime, timedelta
from typing import Protocol

from sqlalchemy import Engine, text

from batchtrack.database.engine import reading
from batchtrack.database.ticking import ticked


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """The moment, in UTC, with microseconds."""
        ...


class SystemClock:
    """This computer's clock, compared with one that nobody can set since the program began."""

    _started: datetime
    _started_ticking: float

    def __init__(self) -> None:
        self.begin_anew()

    def now(self) -> datetime:
        """The moment by this computer."""
        return datetime.now(UTC)

    def jumped(self) -> timedelta:
        """How far the clock was set forward (or, negative, back) since the comparison began."""
        passed = timedelta(seconds=ticked() - self._started_ticking)
        return self.now() - self._started - passed

    def begin_anew(self) -> None:
        """Take the clock as right now, and compare from here on."""
        self._started, self._started_ticking = self.now(), ticked()


class DatabaseClock:
    """The clock of the PostgreSQL server, the same for every workstation."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def now(self) -> datetime:
        """The moment by the server."""
        with reading(self._engine) as connection:
            moment: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return moment.astimezone(UTC)


class SimulatedClock:
    """A clock that stands until it is moved; only a demonstration may be opened with it.

    Raises:
        ValueError: the moment to start at knows no zone.
    """

    def __init__(self, start: datetime) -> None:
        if start.utcoffset() is None:
            raise ValueError(f"a clock starts at a moment that knows its zone, not at {start!r}")
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """The moment at which the clock stands."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move the clock forward, or back to show what a clock that jumps does."""
        self._now += by


def clock_of(engine: Engine) -> Clock:
    """The clock that a database's entries are timed by: the server's, or on SQLite this computer's."""
    return DatabaseClock(engine) if engine.dialect.name == "postgresql" else SystemClock()
