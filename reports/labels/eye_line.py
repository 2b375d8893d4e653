"""The eye-readable text of a code, its caption before it."""

from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.fonts import Face, width
from reports.layout.identifiers import IdentifierLine
from reports.styles import BLACK

_CAPTION: Final = 0.8


class EyeLine(Flowable):
    """One line.

    Args:
        text: the code for people, with the check character set in a box.
        caption: what stands before it; empty for nothing.
        size: of the text, in points.
    """

    def __init__(self, text: IdentifierLine, caption: str, size: float) -> None:
        super().__init__()
        self._text, self._caption, self._size = text, caption, size

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        before = self._before()
        taken, height = self._text.wrap(aW - before, aH)
        return before + taken, height

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        canvas.setFillColor(BLACK)
        canvas.setFont(Face.REGULAR, _CAPTION * self._size)
        canvas.drawString(0, 0.24 * self._size, self._caption)
        self._text.drawOn(canvas, self._before(), 0)

    def _before(self) -> float:
        return width(self._caption, Face.REGULAR, _CAPTION * self._size) + self._size if self._caption else 0.0
