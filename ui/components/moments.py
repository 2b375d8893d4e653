"""Lengths of time in words: hours and minutes, or minutes and seconds below an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Tone

_HOUR: Final = timedelta(hours=1)
NO_BREAK: Final = "\u00a0"


def long_time(length: timedelta) -> str:
    """``21 h 04 min``, or ``12 min`` below an hour; a part of a minute does not count."""
    minutes = int(abs(length).total_seconds()) // 60
    if minutes < 60:  # noqa: PLR2004 - an hour has sixty minutes
        return say(texts.MINUTES, minutes=str(minutes)).replace(" ", NO_BREAK)
    spoken = say(texts.HOURS_MINUTES, hours=str(minutes // 60), minutes=f"{minutes % 60:02d}")
    return spoken.replace(" ", NO_BREAK)


def clock_time(length: timedelta) -> str:
    """``21 h 04 min`` from an hour on, ``6:12`` below it."""
    if abs(length) >= _HOUR:
        return long_time(length)
    seconds = int(abs(length).total_seconds())
    return f"{seconds // 60}:{seconds % 60:02d}"


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """A clock of a batch.

    Attributes:
        label: what runs, with its limit in words: ``Bag at rest, at most 10 min``.
        ends: when it ends (aware, UTC); with it the clock counts down, then up as late.
        began: when it began (aware, UTC); without an end the clock counts up.
        warns: from when on it warns, as the product document says.
        word: the word for the end or the beginning: ``to expiry``, ``since collection``.
    """

    label: str
    ends: datetime | None = None
    began: datetime | None = None
    warns: datetime | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What a clock shows at one moment: the time, its word and its tone."""

    time: str
    word: str
    tone: Tone


def read_clock(facts: ClockFacts, now: datetime) -> ClockReading:
    """The reading of a clock at a moment (aware, UTC): quiet, then amber from its warning mark, then late."""
    if facts.ends is None:
        passed = now - facts.began if facts.began is not None else timedelta(0)
        return ClockReading(clock_time(passed), facts.word, Tone.PLAIN)
    if now >= facts.ends:
        late = say(texts.LATE_BY, time=clock_time(now - facts.ends))
        return ClockReading(late, facts.word, Tone.STOP)
    warned = facts.warns is not None and now >= facts.warns
    return ClockReading(clock_time(facts.ends - now), facts.word, Tone.ALERT if warned else Tone.PLAIN)
