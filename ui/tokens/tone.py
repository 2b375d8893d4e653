"""What a text or a mark means, apart from its colour."""

from enum import Enum
from typing import Final


class Tone(Enum):
    """The meaning that picks a colour of the palette; never shown by colour alone."""

    PLAIN = "plain"
    MUTED = "muted"
    DISABLED = "disabled"
    ACCENT = "accent"
    MET = "met"
    ALERT = "alert"
    STOP = "stop"
    HOLD = "hold"
    WAITING = "waiting"
    ON_BANNER = "on_banner"
    BANNER_MUTED = "banner_muted"


STATUS_TONES: Final = (Tone.MET, Tone.ALERT, Tone.STOP, Tone.HOLD, Tone.WAITING)
