"""Places to write on: an empty box with its unit behind it, boxes to tick, a line for a signature, a code to scan."""

from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.fonts import Face, width
from reports.styles import BODY_SIZE, HAIRLINE, INK, MUTED, SMALL_SIZE
from reports.symbols import QUIET, Symbol, draw

BOX_HEIGHT: Final = 20.0
_PAD: Final = 4.0
_TICK: Final = 8.5


class WritingBox(Flowable):
    """A box to write one value in; what the record holds already stands printed in it, its unit at the right."""

    def __init__(self, value: str, unit: str) -> None:
        super().__init__()
        self._value, self._unit = value, unit
        self._wide = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        self._wide = aW
        return aW, BOX_HEIGHT

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        unit_room = width(self._unit, Face.REGULAR, SMALL_SIZE) + _PAD if self._unit else 0
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(HAIRLINE)
        canvas.rect(0, 0, self._wide - unit_room, BOX_HEIGHT, stroke=1, fill=0)
        canvas.setFillColor(INK)
        size = min(BODY_SIZE, (self._wide - unit_room - 2 * _PAD) / max(width(self._value, Face.MEDIUM, 1), 1))
        canvas.setFont(Face.MEDIUM, size)
        canvas.drawString(_PAD, BOX_HEIGHT / 2 - size / 3, self._value)
        canvas.setFillColor(MUTED)
        canvas.setFont(Face.REGULAR, SMALL_SIZE)
        canvas.drawRightString(self._wide, BOX_HEIGHT / 2 - SMALL_SIZE / 3, self._unit)


class TickBoxes(Flowable):
    """Answers under each other, each with a box; the recorded one is ticked."""

    def __init__(self, choices: tuple[str, ...], chosen: str) -> None:
        super().__init__()
        self._choices, self._chosen = choices, chosen

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        return aW, len(self._choices) * (_TICK + _PAD)

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK)
        canvas.setLineWidth(HAIRLINE)
        for place, choice in enumerate(reversed(self._choices)):
            base = place * (_TICK + _PAD)
            canvas.rect(0, base, _TICK, _TICK, stroke=1, fill=0)
            if choice == self._chosen:
                canvas.line(0, base, _TICK, base + _TICK)
                canvas.line(0, base + _TICK, _TICK, base)
            canvas.setFont(Face.REGULAR, SMALL_SIZE)
            canvas.drawString(_TICK + _PAD, base + 1.5, choice)


class SignatureLine(Flowable):
    """Room to sign over a line, with what belongs there under it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._wide = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        self._wide = aW
        return aW, BOX_HEIGHT + 2 * SMALL_SIZE

    def draw(self) -> None:
        """Draw at the origin."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(0, 1.4 * SMALL_SIZE, self._wide - 2 * _PAD, 1.4 * SMALL_SIZE)
        canvas.setFillColor(MUTED)
        canvas.setFont(Face.REGULAR, SMALL_SIZE)
        canvas.drawString(0, 0.3 * SMALL_SIZE, self._words)


class SymbolBox(Flowable):
    """A code to scan, with its quiet zone."""

    def __init__(self, symbol: Symbol) -> None:
        super().__init__()
        self._symbol = symbol

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - ReportLab's names
        """Width and height that it takes of those available, in points."""
        return self._symbol.side + 2 * QUIET, self._symbol.side + 2 * QUIET

    def draw(self) -> None:
        """Draw at the origin."""
        draw(self.canv, self._symbol, self._symbol.side + QUIET, self._symbol.side + QUIET)
