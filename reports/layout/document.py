"""From furniture and running text to the bytes of a file."""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from reports.fonts import Face
from reports.layout.furniture import Furniture
from reports.layout.paged_canvas import PagedCanvas
from reports.machine_readable import attach
from reports.styles import BODY_SIZE, FOOT, GAP, MARGIN

# A font of ReportLab reads its file through one cursor, so two papers at once would read each other's glyphs.
ONE_AT_A_TIME: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself.

    Attributes:
        title, author: for people; language: a tag of BCP 47.
        data: what the pages say, as JSON, attached to the file; empty for a paper that carries none.
    """

    title: str
    author: str
    language: str
    data: bytes = b""


def lay_out(about: About, furniture: Furniture, story: list[Flowable]) -> bytes:
    """The file; the same content always gives the same bytes.

    Args:
        about: metadata of the file.
        furniture: of every page.
        story: the running text.
    """
    with ONE_AT_A_TIME:
        return _built(about, furniture, story)


def _built(about: About, furniture: Furniture, story: list[Flowable]) -> bytes:
    file = io.BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=furniture.size.value,
        title=about.title,
        author=about.author,
        creator="batchtrack",
        lang=about.language,
        displayDocTitle=True,
        invariant=1,
        initialFontName=Face.REGULAR,
        initialFontSize=BODY_SIZE,
    )
    document.addPageTemplates(
        [
            _template("first", furniture, furniture.first, about.data),
            _template("later", furniture, furniture.later),
        ]
    )
    document.build([NextPageTemplate("later"), *story], canvasmaker=partial(PagedCanvas, finish=furniture.draw_foot))
    return file.getvalue()


def _template(name: str, furniture: Furniture, head: Sequence[Flowable], data: bytes = b"") -> PageTemplate:
    room = furniture.head_room(head)
    frame = Frame(
        MARGIN,
        FOOT + GAP,
        furniture.text_width,
        furniture.size.height - room - FOOT - GAP,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
        id=name,
    )

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if data:
            attach(canvas, data)
        furniture.draw_page(canvas, document.page)

    return PageTemplate(id=name, frames=[frame], onPage=draw, pagesize=furniture.size.value)
