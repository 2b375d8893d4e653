"""An identifier in groups with its check character in a box (ISBT 128 ST-001 7.5)."""

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.fonts import Face, width
from reports.styles import HAIRLINE, INK

_GAP = 0.32
_PAD = 0.2
_ABOVE = 0.86
_BELOW = 0.24


class IdentifierLine(Flowable):
    """One line; set smaller, never cut off, where its place is too narrow.

    Args:
        text: the identifier in groups.
        check: its check character, drawn in a box; empty for none.
        after: what follows the box; empty for nothing.
        ink: a label printer has black alone.
        size: wanted size in points.
    """

    def __init__(self, text: str, check: str, size: float, after: str = "", ink: Color = INK) -> None:
        super().__init__()
        self._text, self._check, self._size, self._after = text, check, size, after
        self._ink = ink

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        self._size = min(self._size, self._size * aW / self._width())
        return self._width(), self._size * (_ABOVE + _BELOW)

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        base = self._size * _BELOW
        canvas.setFillColor(self._ink)
        canvas.setFont(Face.CODE_STRONG, self._size)
        canvas.drawString(0, base, self._text)
        if self._check:
            self._draw_boxed(canvas, base)
        if self._after:
            canvas.drawRightString(self._width(), base, self._after)

    def _draw_boxed(self, canvas: Canvas, base: float) -> None:
        left = width(self._text, Face.CODE_STRONG, self._size) + _GAP * self._size
        inside = width(self._check, Face.CODE_STRONG, self._size)
        canvas.drawString(left + _PAD * self._size, base, self._check)
        canvas.setStrokeColor(self._ink)
        canvas.setLineWidth(2 * HAIRLINE)
        height = (_ABOVE + _BELOW - 0.06) * self._size
        canvas.rect(left, 0.03 * self._size, inside + 2 * _PAD * self._size, height)

    def _width(self) -> float:
        parts = width(self._text, Face.CODE_STRONG, self._size)
        if self._check:
            parts += (_GAP + 2 * _PAD) * self._size + width(self._check, Face.CODE_STRONG, self._size)
        if self._after:
            parts += _GAP * self._size + width(self._after, Face.CODE_STRONG, self._size)
        return parts
