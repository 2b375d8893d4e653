"""Marks: what happened to a value or a step, as an icon of its own shape and a tone."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from ui.icons import Icon
from ui.tokens import Tone


class Mark(Enum):
    """What a row says about itself.

    Attributes:
        icon: the drawing; none for ``NONE``.
        tone: the tone of the drawing and of its words.
        loudness: 0 is quiet; the higher comes first where the worst comes first.
    """

    NONE = (None, Tone.MUTED, 0)
    TICK = (Icon.TICK, Tone.MUTED, 0)
    MET = (Icon.MET, Tone.MET, 0)
    NOT_BEGUN = (Icon.NOT_BEGUN, Tone.MUTED, 0)
    CURRENT = (Icon.CURRENT, Tone.ACCENT, 0)
    NOT_APPLICABLE = (Icon.DASH, Tone.MUTED, 1)
    TYPED = (Icon.KEYBOARD, Tone.MUTED, 2)
    LATE = (Icon.LATE, Tone.MUTED, 3)
    CORRECTED = (Icon.PENCIL, Tone.MUTED, 4)
    WAITING = (Icon.WAITING, Tone.WAITING, 5)
    ALERT = (Icon.ALERT, Tone.ALERT, 6)
    HOLD = (Icon.HOLD, Tone.HOLD, 7)
    STOP = (Icon.STOP, Tone.STOP, 8)

    def __init__(self, icon: Icon | None, tone: Tone, loudness: int) -> None:
        self.icon = icon
        self.tone = tone
        self.loudness = loudness


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement in a mark and in words, never in one of them alone."""

    mark: Mark = Mark.NONE
    words: str = ""


UNJUDGED: Final = Verdict()
