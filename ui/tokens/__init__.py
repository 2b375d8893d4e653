"""The only place that names a colour, a size or a font."""

from ui.tokens.metrics import Scale, Size, Space
from ui.tokens.palette import DARK, HIGH_CONTRAST, LIGHT, Palette, Status
from ui.tokens.theme import Mode, Theme, theme
from ui.tokens.tone import STATUS_TONES, Tone
from ui.tokens.typography import Type, Weight

__all__ = [
    "DARK",
    "HIGH_CONTRAST",
    "LIGHT",
    "STATUS_TONES",
    "Mode",
    "Palette",
    "Scale",
    "Size",
    "Space",
    "Status",
    "Theme",
    "Tone",
    "Type",
    "Weight",
    "theme",
]
