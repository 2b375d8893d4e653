"""The parts of a label in one size of type: warnings, linear codes, captioned lines, lines to write on."""

from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from batchtrack.services.labels.content import LabelContent, LabelLine, PrintedCode
from reports.fonts import Face, width
from reports.labels.biohazard import Biohazard
from reports.labels.eye_line import EyeLine
from reports.labels.linear import LinearCode
from reports.layout.identifiers import IdentifierLine
from reports.layout.paragraphs import labelled, paragraph
from reports.styles import BLACK, HAIRLINE

_LEADING: Final = 1.16
_HEADING: Final = 1.35
_EYE: Final = 1.15
_SIGN: Final = 4.2
_WRITE_ON: Final = 2.0


class WriteOn(Flowable):
    """A caption and a ruled line, tall enough for handwriting."""

    def __init__(self, caption: str, size: float) -> None:
        super().__init__()
        self._caption, self._size, self._width = caption, size, 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """The whole width, and room for letters by hand."""
        self._width = aW
        return aW, _WRITE_ON * self._size

    def draw(self) -> None:
        """Caption and rule on one base line."""
        canvas: Canvas = self.canv
        base = 0.3 * self._size
        canvas.setFillColor(BLACK)
        canvas.setFont(Face.STRONG, self._size)
        canvas.drawString(0, base, self._caption)
        canvas.setStrokeColor(BLACK)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(width(self._caption, Face.STRONG, self._size) + 0.5 * self._size, base, self._width, base)


def leading(content: LabelContent, size: float) -> list[Flowable]:
    """Heading, warnings and linear symbols, from the most important on."""
    parts: list[Flowable] = []
    if content.heading:
        parts.append(paragraph(content.heading, _style("heading", Face.STRONG, _HEADING * size)))
    if content.biohazard:
        parts.append(Biohazard(_SIGN * size))
    parts += [paragraph(text, _style("statement", Face.STRONG, size)) for text in content.statements]
    parts += [_linear(code, size) for code in content.codes]
    linear = {code.code for code in content.codes}
    parts += [eye_line(part, size) for part in content.parts if part.code not in linear]
    return parts


def captioned(content: LabelContent, size: float) -> list[Flowable]:
    """Every other element, in the document's order."""
    return [_line(line, size) for line in content.lines]


def eye_line(code: PrintedCode, size: float) -> EyeLine:
    """The eye-readable text of a code."""
    text = IdentifierLine(code.eye.text, code.eye.check, _EYE * size, code.eye.after, BLACK)
    return EyeLine(text, code.caption, _EYE * size)


def small_print(text: str, size: float) -> Flowable:
    """A line of numbers, such as that of the blank."""
    return paragraph(text, _style("small print", Face.CODE, size))


def _linear(code: PrintedCode, size: float) -> LinearCode:
    return LinearCode(code.wire, eye_line(code, size))


def _line(line: LabelLine, size: float) -> Flowable:
    if line.by_hand:
        return WriteOn(line.caption, size)
    style = _style("line", Face.CODE, size)
    return labelled(line.caption, line.text, style) if line.caption else paragraph(line.text, style)


def _style(name: str, face: Face, size: float) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=size * _LEADING,
        textColor=BLACK,
        allowWidows=0,
        allowOrphans=0,
        spaceAfter=0.12 * size,
    )
