"""One batch on the work board, and where moments stand on the board's track."""

from dataclasses import dataclass
from datetime import datetime

from ui.components.marks import Verdict
from ui.components.moments import ClockFacts, long_time, read_clock
from ui.components.time_axis import TimeAxis
from ui.tokens import Size, Space, Tone, theme


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One batch on the board; moments are aware, UTC.

    Attributes:
        key: what the page knows it by.
        subject: subject code.
        chain_of_identity: identifier in groups.
        next_act: what comes next, in words.
        detail: who has it, or what is out of the ordinary, with its mark.
        began: collection.
        expires: expiry.
        planned: planned use; None where it is not known.
        warns: from when on the bar is amber, as the product document says.
        alarms: from when on it is red.
        left_words: the words under the time left: ``to expiry``.
        left_tone: their tone, ``STOP`` where use is planned after expiry.
    """

    key: str
    subject: str
    chain_of_identity: str
    next_act: str
    detail: Verdict
    began: datetime
    expires: datetime
    planned: datetime | None = None
    warns: datetime | None = None
    alarms: datetime | None = None
    left_words: str = ""
    left_tone: Tone = Tone.MUTED

    def tone(self, now: datetime) -> Tone:
        """The tone of what is left of the bar."""
        if now >= self.expires or (self.alarms is not None and now >= self.alarms):
            return Tone.STOP
        return Tone.ALERT if self.warns is not None and now >= self.warns else Tone.ACCENT

    def left(self, now: datetime) -> str:
        """The time left in words."""
        if now >= self.expires:
            return read_clock(ClockFacts("", ends=self.expires), now).time
        return long_time(self.expires - now)


@dataclass(slots=True)
class BoardTrack:
    """The axis, the moment that is now (aware, UTC), and the width of the board in pixels."""

    axis: TimeAxis
    now: datetime
    width: int = 1

    @property
    def ends(self) -> tuple[int, int]:
        """Left and right end of the track, in pixels from the board's left."""
        look = theme()
        left = look.size(Size.BOARD_SUBJECT) + look.size(Size.BOARD_NEXT) + look.space(Space.LARGE)
        return left, max(left + 1, self.width - look.size(Size.BOARD_LEFT))

    def x(self, moment: datetime) -> int:
        """Where a moment stands, in pixels from the board's left."""
        left, right = self.ends
        return left + round(self.axis.at(moment) * (right - left))
