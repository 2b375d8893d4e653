"""Flowables drawn under each other at a fixed place of a page, outside its running text."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

_ANY_HEIGHT = 10_000


def height_of(parts: Sequence[Flowable], width: float) -> float:
    """Height of the stack in points."""
    return sum(_height(part, width) + float(part.getSpaceAfter()) for part in parts)


def draw_stack(canvas: Canvas, parts: Sequence[Flowable], left: float, top: float, width: float) -> None:
    """Draw from ``top`` downwards."""
    for part in parts:
        top -= _height(part, width)
        part.drawOn(canvas, left, top)
        top -= float(part.getSpaceAfter())


def _height(part: Flowable, width: float) -> float:
    # lengths on paper, in points: ReportLab knows no other number
    return float(part.wrap(width, _ANY_HEIGHT)[1])
