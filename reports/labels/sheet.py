"""A sheet of demonstration labels on office paper: each code with what it is."""

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from batchtrack.facility.stationery import PageFormat
from batchtrack.services.labels.content import SheetLabel
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.labels.blocks import small_print
from reports.labels.canvas import label_canvas
from reports.layout.document import ONE_AT_A_TIME
from reports.layout.page_size import PageSize
from reports.layout.paragraphs import paragraph
from reports.layout.stacks import draw_stack
from reports.styles import HAIRLINE, LABEL, LINE, STRONG
from reports.symbols import data_matrix, draw

_COLUMNS: Final = 3
_ROWS: Final = 9
_EDGE: Final = 12 * mm
_PAD: Final = 3 * mm
_CODE: Final = 6.0


def render_sheet(labels: Sequence[SheetLabel], page: PageFormat = PageFormat.A4) -> bytes:
    """The sheet as the bytes of a PDF, as many pages as it needs.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack (PA-01).
    """
    register_fonts()
    size = PageSize.of(page)
    shown = [tidied(label) for label in labels]
    for label in shown:
        require_printable(label)
    file = io.BytesIO()
    with ONE_AT_A_TIME:
        canvas = label_canvas(file, "Demonstration labels", "batchtrack", "en-GB")
        canvas.setPageSize(size.value)
        for place, label in enumerate(shown):
            _one(canvas, label, place % (_COLUMNS * _ROWS), size)
            if (place + 1) % (_COLUMNS * _ROWS) == 0 and place + 1 < len(shown):
                canvas.showPage()
                canvas.setPageSize(size.value)
        canvas.save()
    return file.getvalue()


def _one(canvas: Canvas, label: SheetLabel, place: int, size: PageSize) -> None:
    width, height = (size.width - 2 * _EDGE) / _COLUMNS, (size.height - 2 * _EDGE) / _ROWS
    left = _EDGE + place % _COLUMNS * width
    top = size.height - _EDGE - place // _COLUMNS * height
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(HAIRLINE)
    canvas.rect(left, top - height, width, height)
    symbol = data_matrix(label.wire)
    draw(canvas, symbol, left + width - _PAD, top - _PAD)
    room = width - symbol.side - 3 * _PAD
    parts = [paragraph(label.kind, LABEL), paragraph(label.name, STRONG), small_print(label.wire, _CODE)]
    draw_stack(canvas, parts, left + _PAD, top - _PAD, room)
