"""Contrast of two colours as WCAG 2.2 computes it."""

from typing import Final

_KNEE: Final = 0.04045
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, 0 for black to 1 for white (WCAG 2.2, definition)."""
    digits = colour.removeprefix("#")
    channels = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return sum(weight * _linear(channel) for weight, channel in zip(_WEIGHTS, channels, strict=True))


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
