"""The time of an act, held against what else tells the time: the record, a clock that nobody can set, the server."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from batchtrack.database import Clock, DatabaseClock, SystemClock
from batchtrack.facility import clocks
from batchtrack.facility.clocks import ClockJumped, FacilityClock, Jump
from batchtrack.facility.streams import clock_stream
from batchtrack.journal.read import newest_time
from batchtrack.readmodels.readable import readable_events
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.catalogue import CATALOGUE

BACK: Final = timedelta(seconds=2)
"""So far a clock may stand behind the record: time servers set clocks back by less than that all day long."""

OFF: Final = timedelta(minutes=2)
"""So far a workstation may be off the server, or its clock be set forward, before it is recorded."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When an act is.

    Attributes:
        now: by which it is decided and timed. While nobody has answered for a clock that was set back, it is not
            earlier than what is in the record: what has happened can be written down.
        jump: what is recorded first.
        version: at which the clock's stream stood.
    """

    now: datetime
    jump: ClockJumped | None = None
    version: int = 0

    def told(self) -> "Moment":
        """The same, once the jump is written by other means."""
        return replace(self, jump=None)


@dataclass(slots=True)
class Timing:
    """What one workstation knows of its clock; `latest` is the moment of the act that is under way.

    Attributes:
        own: this computer's clock.
    """

    clock: Clock
    workstation: str
    own: SystemClock = field(init=False)
    latest: Moment | None = None
    _told: timedelta = timedelta()

    def __post_init__(self) -> None:
        self.own = self.clock if isinstance(self.clock, SystemClock) else SystemClock()

    def moment(self, connection: Connection, facility: Callable[[], str]) -> Moment:
        """The moment of an act that begins in this snapshot; the facility's code is asked for where a clock is off."""
        self.latest = self.look(connection, facility)
        return self.latest

    def look(self, connection: Connection, facility: Callable[[], str]) -> Moment:
        """The same without an act."""
        newest, shown = newest_time(connection), self.clock.now()  # in this order: nothing in the snapshot is later
        jump = self._behind(newest, shown) or self._stepped(shown) or self._off_server(shown)
        behind = newest is not None and shown < newest
        if jump is None and not behind:
            return Moment(shown)
        code = facility()
        return _judged(newest, shown, jump, clock_of_facility(connection, code)) if code else Moment(shown)

    def recorded(self) -> None:
        """The jump of the latest moment stands in the record: it is not recorded again."""
        jump = None if self.latest is None else self.latest.jump
        if jump is not None and jump.jump is Jump.OFF_SERVER:
            self._told = jump.shown - jump.expected
        if jump is not None and jump.jump is Jump.FORWARD:
            self.own.begin_anew()
        self.latest = None

    def _behind(self, newest: datetime | None, shown: datetime) -> ClockJumped | None:
        if newest is None or newest - shown <= BACK:
            return None
        return self._jump(Jump.BACK, shown, newest)

    def _stepped(self, shown: datetime) -> ClockJumped | None:
        if self.clock is not self.own:
            return None
        by = self.own.jumped()
        if by < -BACK:
            return self._jump(Jump.BACK, shown, shown - by)
        return self._jump(Jump.FORWARD, shown, shown - by) if by > OFF else None

    def _off_server(self, shown: datetime) -> ClockJumped | None:
        if not isinstance(self.clock, DatabaseClock):
            return None
        own = self.own.now()
        off = own - shown
        return self._jump(Jump.OFF_SERVER, own, shown) if abs(off - self._told) > OFF else None

    def _jump(self, jump: Jump, shown: datetime, expected: datetime) -> ClockJumped:
        return ClockJumped(jump=jump, workstation=self.workstation, shown=shown, expected=expected)


def _judged(
    newest: datetime | None, shown: datetime, jump: ClockJumped | None, standing: FacilityClock | None
) -> Moment:
    version = 0 if standing is None else standing.version
    back = None if standing is None else standing.back
    until = None if standing is None else standing.entries_until
    if jump is not None and jump.jump is Jump.BACK and until is not None and jump.expected <= until:
        jump = None  # QA knows of these entries, and that the clock is right
    if jump is not None and jump.jump is Jump.BACK and back is not None:
        back, jump = jump, None  # told already, and not answered yet
    doubted = back or (jump if jump is not None and jump.jump is Jump.BACK else None)
    now = shown if doubted is None else max(shown, doubted.expected, newest or shown)
    return Moment(now, jump, version)


def clock_of_facility(connection: Connection, facility: str) -> FacilityClock | None:
    """The facility's clock as its events tell it.

    Raises:
        UnreadableRecordError: one of them cannot be read.
    """
    return clocks.fold(readable_events(connection, clock_stream(facility), CATALOGUE))


def doubts(connection: Connection, facility: str, moment: Moment) -> tuple[Refusal, ...]:
    """Why no permit is given: the clock was set back, and QA has not signed the right time (ST-22)."""
    standing = clock_of_facility(connection, facility)
    back = moment.jump if moment.jump is not None and moment.jump.jump is Jump.BACK else None
    if back is None and standing is not None:
        back = standing.back
    return () if back is None else (told(back),)


def told(jump: ClockJumped) -> Refusal:
    """A jump in words, with both readings."""
    code = {Jump.BACK: "ST-22", Jump.FORWARD: "ST-23", Jump.OFF_SERVER: "ST-25"}[jump.jump]
    shown, expected = (f"{moment:%Y-%m-%d %H:%M:%S} UTC" for moment in (jump.shown, jump.expected))
    return refuse(code, workstation=jump.workstation, shown=shown, expected=expected)
