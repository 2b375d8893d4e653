"""A rule to write on."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.styles import HAIRLINE, INK


class Rule(Flowable):
    """A hairline over the whole width, with room above it to write in.

    Args:
        height: of that room in points.
    """

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height, self._width = height, 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        self._width = aW
        return aW, self._height

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(0, 0, self._width, 0)
