"""Data Matrix symbols (ISO/IEC 16022) of papers and labels, as vector modules on whole printer dots."""

import math
from dataclasses import dataclass
from typing import Final

import zxingcpp
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from reports.styles import INK

DOT: Final = 72 / 203
"""One dot of a label printer of 203 dpi, in points."""

_DOTS_PER_MODULE: Final = 4
QUIET: Final = 2 * DOT * _DOTS_PER_MODULE
"""White space in points that a symbol keeps around itself; ISO/IEC 16022 asks for one module, two are kept."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A square symbol.

    Attributes:
        rows: from the top; True is a dark module.
        dots: width of a module in printer dots.
    """

    rows: tuple[tuple[bool, ...], ...]
    dots: int = _DOTS_PER_MODULE

    @property
    def module(self) -> float:
        """Width of a module in points."""
        return self.dots * DOT

    @property
    def side(self) -> float:
        """Width and height of the modules in points, without the quiet zone."""
        return len(self.rows) * self.module


def data_matrix(text: str, dots: int = _DOTS_PER_MODULE) -> Symbol:
    """The smallest square Data Matrix that holds ``text`` (printable ASCII)."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    image = memoryview(made.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]  # its stub lacks the buffer protocol, which it has
    shades = bytes(image)
    side = math.isqrt(len(shades))
    rows = tuple(tuple(shade == 0 for shade in shades[at : at + side]) for at in range(0, side * side, side))
    return Symbol(rows, dots)


def draw(canvas: Canvas, symbol: Symbol, right: float, top: float, ink: Color = INK) -> None:
    """Draw with the upper right corner of the modules at a point, moved to the nearest printer dot."""
    left, upper, module = on_dot(right - symbol.side), on_dot(top), symbol.module
    canvas.saveState()
    canvas.setFillColor(ink)
    path = canvas.beginPath()
    for down, row in enumerate(symbol.rows):
        for start, length in _runs(row):
            path.rect(left + start * module, upper - (down + 1) * module, length * module, module)
    # One path filled once: separate fills leave pale seams between modules in renderers that smooth edges.
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def on_dot(points: float) -> float:
    """The nearest whole printer dot, in points."""
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
