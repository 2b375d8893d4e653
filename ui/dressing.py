"""Putting a workstation's settings on: language, palette, sizes."""

from ui.languages import chosen, speak
from ui.preferences import Preferences
from ui.tokens import Mode, theme

_PERCENT = 100


def dress(wished: Preferences) -> None:
    """Take language, palette, zoom and bench sizes; only what differs is changed."""
    speak(chosen(wished.language))
    look = theme()
    mode = Mode(wished.look)
    if look.mode is not mode:
        look.wish(mode)
    zoom = wished.zoom / _PERCENT
    if look.scale.zoom != zoom:
        look.zoom(zoom)
    if look.scale.bench is not wished.bench:
        look.at_bench(wished.bench)
