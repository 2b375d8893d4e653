"""The biohazard legend as a drawing, since no typeface of the papers has it (21 CFR 1271.3(h))."""

import math
from typing import Final

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.styles import BLACK

_ARMS: Final = (90, 210, 330)

# Parts of half the drawing's side.
_ARM_AT, _ARM = 0.42, 0.50
_HOLLOW_AT, _HOLLOW = 0.57, 0.40
_RING, _RING_WIDTH = 0.40, 0.11
_HEART = 0.11
_SLIT = 0.09


class Biohazard(Flowable):
    """The sign in a square; ``side`` in points."""

    def __init__(self, side: float) -> None:
        super().__init__()
        self._side = side

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height in points."""
        return self._side, self._side

    def draw(self) -> None:
        """Three horns around a ring, drawn one over the other."""
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(self._side / 2, 0.44 * self._side)
        half = self._side / 2
        canvas.setFillColor(BLACK)
        _discs(canvas, half, _ARM_AT, _ARM)
        canvas.setFillColor(white)
        _discs(canvas, half, _HOLLOW_AT, _HOLLOW)
        self._slits(canvas, half)
        canvas.setStrokeColor(BLACK)
        canvas.setLineWidth(_RING_WIDTH * half)
        for arm in _ARMS:
            box = (-_RING * half, -_RING * half, _RING * half, _RING * half)
            canvas.arc(*box, startAng=arm - 32, extent=64)
        canvas.setFillColor(white)
        canvas.circle(0, 0, _HEART * half, stroke=0, fill=1)
        canvas.restoreState()

    @staticmethod
    def _slits(canvas: Canvas, half: float) -> None:
        """The gaps at the tips of the horns and from the heart outwards."""
        canvas.setStrokeColor(white)
        canvas.setLineWidth(_SLIT * half)
        for arm in _ARMS:
            x, y = math.cos(math.radians(arm)), math.sin(math.radians(arm))
            canvas.line(0.78 * half * x, 0.78 * half * y, 1.1 * half * x, 1.1 * half * y)
            canvas.line(0, 0, 0.26 * half * x, 0.26 * half * y)


def _discs(canvas: Canvas, half: float, at: float, radius: float) -> None:
    for arm in _ARMS:
        x, y = math.cos(math.radians(arm)), math.sin(math.radians(arm))
        canvas.circle(at * half * x, at * half * y, radius * half, stroke=0, fill=1)
