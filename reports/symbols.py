"""The Data Matrix (ISO/IEC 16022) that names a paper, as vector modules on whole printer dots."""

import math
from dataclasses import dataclass
from typing import Final

import zxingcpp
from reportlab.pdfgen.canvas import Canvas

from reports.styles import INK

DOT: Final = 72 / 203
"""One dot of a label printer of 203 dpi, in points."""

_DOTS_PER_MODULE: Final = 4
_MODULE: Final = DOT * _DOTS_PER_MODULE
QUIET: Final = 2 * _MODULE
"""White space in points that a symbol keeps around itself; ISO/IEC 16022 asks for one module, two are kept."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A square symbol.

    Attributes:
        rows: from the top; True is a dark module.
    """

    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> float:
        """Width and height of the modules in points, without the quiet zone."""
        return len(self.rows) * _MODULE


def data_matrix(text: str) -> Symbol:
    """The smallest square Data Matrix that holds ``text`` (printable ASCII)."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    image = memoryview(made.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]  # its stub lacks the buffer protocol, which it has
    shades = bytes(image)
    side = math.isqrt(len(shades))
    return Symbol(tuple(tuple(shade == 0 for shade in shades[at : at + side]) for at in range(0, side * side, side)))


def draw(canvas: Canvas, symbol: Symbol, right: float, top: float) -> None:
    """Draw with the upper right corner of the modules at a point, moved to the nearest printer dot."""
    left, upper = _on_dot(right - symbol.side), _on_dot(top)
    canvas.saveState()
    canvas.setFillColor(INK)
    path = canvas.beginPath()
    for down, row in enumerate(symbol.rows):
        for start, length in _runs(row):
            path.rect(left + start * _MODULE, upper - (down + 1) * _MODULE, length * _MODULE, _MODULE)
    # One path filled once: separate fills leave pale seams between modules in renderers that smooth edges.
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _on_dot(points: float) -> float:
    return round(points / DOT) * DOT


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs
