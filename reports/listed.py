"""A paper of lists: title, lines, and one table after the other."""

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from batchtrack.services.papers import ListedPaper, PaperList
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.layout.around import letterhead
from reports.layout.document import About, lay_out
from reports.layout.furniture import Band, Furniture
from reports.layout.page_size import PageSize
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.layout.tables import headed_table, plain_table
from reports.paper_texts import PaperTexts, texts_in
from reports.styles import BAND, DEMONSTRATION_TINT, RUNNING, SMALL

_HAND: Final = 5 * mm


def render_listed(content: ListedPaper) -> bytes:
    """The paper as the bytes of a PDF; the same content always gives the same bytes.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack (PA-01).
        UnprintableLogo: its logo is no picture (PA-12).
    """
    register_fonts()
    shown, texts = tidied(content), texts_in(content.language)
    require_printable(shown)
    around = _furniture(shown, texts)
    about = About(title=shown.title, author=shown.facility, language=shown.language)
    return lay_out(about, around, _story(shown, around.text_width))


def _furniture(content: ListedPaper, texts: PaperTexts) -> Furniture:
    demonstration = Band(paragraph(texts.demonstration_band, BAND), DEMONSTRATION_TINT)
    return Furniture(
        size=PageSize.of(content.sheet.page),
        bands=(demonstration,) if content.demonstration else (),
        first=letterhead(content.sheet, content.title, content.lines),
        later=[paragraph(content.title, RUNNING)],
        symbol=None,
        caption="",
        number="",
        foot=content.foot,
        page_words=texts.page,
    )


def _story(content: ListedPaper, width: float) -> list[Flowable]:
    story = [part for each in content.lists for part in _section(each, width)]
    if content.signed:
        shares = [1 / len(content.signed)] * len(content.signed)
        line = [[paragraph(words, SMALL), Spacer(1, _HAND)] for words in content.signed]
        story.append(KeepTogether([plain_table([line], shares, width)]))
    return story


def _section(content: PaperList, width: float) -> list[Flowable]:
    if not content.rows:
        return section(content.title, paragraph(content.none, SMALL), room=4 * _HAND)
    cells = [[paragraph(text, SMALL) for text in row] for row in content.rows]
    return section(content.title, headed_table(content.heads, cells, content.shares, width, tight=True))
