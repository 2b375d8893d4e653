"""Pages of other files inside a paper, at true size: room is kept while it is laid out, and filled afterwards."""

import io
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter, Transformation
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.styles import HAIRLINE, LINE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a specimen stands: page from 1, and its lower left corner in points."""

    page: int
    left: float
    bottom: float
    pdf: bytes


class SpecimenBox(Flowable):
    """A frame as large as the first page of a file.

    Args:
        pdf: that file.
        places: takes note of where the frame came to stand.
    """

    def __init__(self, pdf: bytes, places: list[Place]) -> None:
        super().__init__()
        self._pdf, self._places = pdf, places
        box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
        # lengths on paper, in points: ReportLab knows no other number
        self._width, self._height = float(box.width), float(box.height)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height in points."""
        return self._width, self._height

    def draw(self) -> None:
        """Draw the frame, and note where it stands."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(HAIRLINE)
        canvas.rect(0, 0, self._width, self._height)
        left, bottom = canvas.absolutePosition(0, 0)
        self._places.append(Place(canvas.getPageNumber(), left, bottom, self._pdf))


def filled(pdf: bytes, where: list[Place]) -> bytes:
    """The file with each specimen in its frame."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for place in where:
        specimen = PdfReader(io.BytesIO(place.pdf)).pages[0]
        writer.pages[place.page - 1].merge_transformed_page(
            specimen, Transformation().translate(place.left, place.bottom)
        )
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
