"""What stands on every page around the running text: bands, head, symbol, foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.fonts import Face, width
from reports.layout.page_size import PageSize
from reports.layout.stacks import draw_stack, height_of
from reports.layout.watermark import Watermark, draw_watermark
from reports.styles import (
    ACCENT,
    BODY_SIZE,
    FOOT,
    GAP,
    HAIRLINE,
    INK,
    LINE,
    MARGIN,
    MUTED,
    RULE,
    SMALL_SIZE,
    TOP,
)
from reports.symbols import QUIET, Symbol, draw

_PAD: Final = 4.0
_BESIDE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Band:
    """A line across the top of every page, on a tint."""

    text: Flowable
    tint: Color


@dataclass(frozen=True, slots=True)
class Furniture:
    """The furniture of one paper.

    Attributes:
        bands: from the top; first: head of the first page; later: head of the others.
        symbol: the paper's own code, None for a paper without one; caption and number: what stands beside it.
        foot: left part of the foot; page_words: right part with places ``{page}`` and ``{total}``.
    """

    size: PageSize
    bands: Sequence[Band]
    first: Sequence[Flowable]
    later: Sequence[Flowable]
    symbol: Symbol | None
    caption: str
    number: str
    foot: str
    page_words: str
    watermark: Watermark | None = None

    @property
    def text_width(self) -> float:
        """Width between the margins in points."""
        return self.size.width - 2 * MARGIN

    @property
    def _side(self) -> float:
        return 0.0 if self.symbol is None else self.symbol.side

    def head_room(self, head: Sequence[Flowable]) -> float:
        """Points from the top edge of the page to where its running text may begin."""
        return TOP + self._bands_height() + max(self._side, height_of(head, self._head_width())) + 6 * GAP

    def draw_page(self, canvas: Canvas, page: int) -> None:
        """Draw all of it but the foot; comes before the page's running text, so that a mark lies under it."""
        canvas.setViewerPreference("PrintScaling", "None")
        if self.watermark:
            draw_watermark(canvas, self.watermark, self.size)
        self._draw_bands(canvas)
        self._draw_head(canvas, self.first if page == 1 else self.later)

    def draw_foot(self, canvas: Canvas, page: int, total: int) -> None:
        """Draw the foot of a page, once the number of all is known."""
        right = self.size.width - MARGIN
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(MARGIN, FOOT, right, FOOT)
        canvas.setFillColor(MUTED)
        words = self.page_words.format(page=page, total=total)
        room = self.text_width - width(words, Face.MEDIUM, SMALL_SIZE) - 2 * _BESIDE
        canvas.setFont(Face.REGULAR, min(SMALL_SIZE, room / width(self.foot, Face.REGULAR, 1)))
        canvas.drawString(MARGIN, FOOT - 1.6 * SMALL_SIZE, self.foot)
        canvas.setFont(Face.MEDIUM, SMALL_SIZE)
        canvas.drawRightString(right, FOOT - 1.6 * SMALL_SIZE, words)

    def _head_width(self) -> float:
        beside = max(width(self.number, Face.CODE_STRONG, BODY_SIZE), width(self.caption, Face.REGULAR, SMALL_SIZE))
        return self.text_width - self._side - QUIET - beside - 3 * _BESIDE

    def _bands_height(self) -> float:
        return sum(self._band_height(band) + GAP for band in self.bands)

    def _band_height(self, band: Band) -> float:
        return height_of([band.text], self.text_width - 4 * _PAD) + 2 * _PAD

    def _draw_bands(self, canvas: Canvas) -> None:
        top = self.size.height - TOP
        for band in self.bands:
            height = self._band_height(band)
            canvas.setFillColor(band.tint)
            canvas.rect(MARGIN, top - height, self.text_width, height, stroke=0, fill=1)
            draw_stack(canvas, [band.text], MARGIN + 2 * _PAD, top - _PAD, self.text_width - 4 * _PAD)
            top -= height + GAP

    def _draw_head(self, canvas: Canvas, head: Sequence[Flowable]) -> None:
        top, right = self.size.height - TOP - self._bands_height() - GAP, self.size.width - MARGIN
        draw_stack(canvas, head, MARGIN, top, self._head_width())
        if self.symbol is not None:
            draw(canvas, self.symbol, right, top)
            self._draw_number(canvas, right - self.symbol.side - QUIET - _BESIDE / 2, top)
        base = self.size.height - self.head_room(head) + 4 * GAP
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(RULE)
        canvas.line(MARGIN, base, right, base)

    def _draw_number(self, canvas: Canvas, right: float, top: float) -> None:
        canvas.setFillColor(MUTED)
        canvas.setFont(Face.REGULAR, SMALL_SIZE)
        canvas.drawRightString(right, top - SMALL_SIZE, self.caption)
        canvas.setFillColor(INK)
        canvas.setFont(Face.CODE_STRONG, BODY_SIZE)
        canvas.drawRightString(right, top - 2.4 * BODY_SIZE, self.number)
