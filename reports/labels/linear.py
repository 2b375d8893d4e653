"""Code 128 (ISO/IEC 15417) with its eye-readable text under it, left-aligned (ISBT 128 ST-001 6.1, 7.4.2)."""

import warnings
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.labels.eye_line import EyeLine
from reports.styles import BLACK
from reports.symbols import DOT, on_dot

with warnings.catch_warnings():
    # Its package looks for libdmtx, whose own module compares versions by a class that setuptools calls deprecated.
    warnings.simplefilter("ignore", DeprecationWarning)
    from reportlab.graphics.barcode.code128 import Code128

_NARROW: Final = 2 * DOT
"""The narrowest bar, 0.25 mm: a whole number of dots."""

_BAR_HEIGHT: Final = 8 * mm
_QUIET: Final = 10 * _NARROW
_GAP: Final = 1.5


class LinearCode(Flowable):
    """A symbol with its text.

    Args:
        wire: what the symbol holds.
        text: its eye-readable text with what stands before it.
    """

    def __init__(self, wire: str, text: EyeLine) -> None:
        super().__init__()
        self._bars = Code128(wire, barWidth=_NARROW, barHeight=on_dot(_BAR_HEIGHT), quiet=False, humanReadable=False)
        self._text, self._text_height = text, 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Width and height that it takes of those available, in points; more than available where it does not fit."""
        _, self._text_height = self._text.wrap(aW, aH)
        return max(aW, self._bars.width + 2 * _QUIET), on_dot(_BAR_HEIGHT) + self._text_height + 2 * _GAP

    def draw(self) -> None:
        """Draw at the origin, the bars moved to whole dots of the page."""
        canvas: Canvas = self.canv
        left, bottom = canvas.absolutePosition(0, self._text_height + _GAP)
        shift_x, shift_y = on_dot(left) - left, on_dot(bottom) - bottom
        canvas.setFillColor(BLACK)
        self._bars.drawOn(canvas, _QUIET + shift_x, self._text_height + _GAP + shift_y)
        self._text.drawOn(canvas, 0, 0)
