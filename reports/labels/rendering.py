"""From the contents of labels to a file with one label a page, at true size."""

import io
import math
from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from batchtrack.services.labels.content import LabelContent
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.labels.blocks import captioned, eye_line, leading, small_print
from reports.labels.canvas import label_canvas
from reports.labels.fitting import fit
from reports.labels.places import Places, dots_of, places
from reports.layout.document import ONE_AT_A_TIME
from reports.styles import BLACK
from reports.symbols import DOT, data_matrix, draw


def render_labels(contents: Sequence[LabelContent]) -> bytes:
    """The labels as the bytes of a PDF; the same contents always give the same bytes.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack (PA-01).
        DoesNotFit: the words do not fit on a label (LB-24).
    """
    register_fonts()
    shown = [tidied(content) for content in contents]
    for content in shown:
        require_printable(content)
    file = io.BytesIO()
    with ONE_AT_A_TIME:
        first = shown[0]
        canvas = label_canvas(file, first.title, first.author, first.language)
        for content in shown:
            _page(canvas, content)
        canvas.save()
    return file.getvalue()


def _page(canvas: Canvas, content: LabelContent) -> None:
    width, height = (side * mm for side in content.size.millimetres)
    canvas.setPageSize((width, height))
    # Dots are counted from the upper edge, where a printer begins.
    canvas.translate(0, height - math.floor(height / DOT) * DOT)
    dots = dots_of(content.size)
    own = data_matrix(content.own.wire, dots)
    message = None if content.message is None else data_matrix(content.message.wire, dots)
    plan = places(content.size, own, message)
    draw(canvas, own, *plan.own, BLACK)
    if message is not None:
        draw(canvas, message, *plan.message, BLACK)
    _words(canvas, content, plan)
    canvas.showPage()


def _words(canvas: Canvas, content: LabelContent, plan: Places) -> None:
    fit(lambda size: (leading(content, size), captioned(content, size)), plan.columns, plan.sizes, content.size).draw(
        canvas
    )
    fit(lambda size: (_beside(content, size), ()), (plan.beside,), plan.sizes, content.size).draw(canvas)


def _beside(content: LabelContent, size: float) -> list[Flowable]:
    foot = " · ".join(part for part in (content.foot, content.stock, content.demonstration) if part)
    return [eye_line(content.own, size), small_print(foot, size * 0.9)]
