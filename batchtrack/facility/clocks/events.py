"""The facts of the facility's clock, stream ``clock/<code>``."""

from enum import StrEnum
from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime


class Jump(StrEnum):
    """How a clock was found to be wrong, or to have been wrong before."""

    BACK = "back"
    FORWARD = "forward"
    OFF_SERVER = "off_server"


class ClockJumped(Event):
    """A clock showed another time than it should have; recorded with the first act after it.

    Attributes:
        jump: set back, set forward, or a workstation's own clock that differs from the server's.
        workstation: where it was noticed.
        shown: what the clock showed.
        expected: what stood against it: the last entry of the record, the time that had passed since the program began,
            or the server's clock.
    """

    KIND: ClassVar[str] = "clock.jumped"

    jump: Jump
    workstation: PlainText
    shown: UtcTime
    expected: UtcTime


class ClockConfirmed(Event):
    """QA compared the clock with another one and found it right; permits are given again.

    Attributes:
        shown: what it showed then.
        compared_with: the other clock, in words.
    """

    KIND: ClassVar[str] = "clock.confirmed"
    SIGNED: ClassVar[Meaning | None] = Meaning.VERIFICATION

    shown: UtcTime
    compared_with: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (ClockJumped, ClockConfirmed)
