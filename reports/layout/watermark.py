"""A word across the whole page, under its text."""

import math
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from reports.fonts import Face, width
from reports.layout.page_size import PageSize

_OF_DIAGONAL: Final = 0.72
_LARGEST: Final = 190.0


@dataclass(frozen=True, slots=True)
class Watermark:
    """The word and its pale colour; no transparency, which some archives refuse."""

    word: str
    colour: Color


def draw_watermark(canvas: Canvas, mark: Watermark, page: PageSize) -> None:
    """Draw along the diagonal, as large as fits."""
    diagonal = math.hypot(page.width, page.height)
    size = min(_LARGEST, _OF_DIAGONAL * diagonal / width(mark.word, Face.STRONG, 1))
    canvas.saveState()
    canvas.translate(page.width / 2, page.height / 2)
    canvas.rotate(math.degrees(math.atan2(page.height, page.width)))
    canvas.setFillColor(mark.colour)
    canvas.setFont(Face.STRONG, size)
    canvas.drawCentredString(0, -0.35 * size, mark.word)
    canvas.restoreState()
