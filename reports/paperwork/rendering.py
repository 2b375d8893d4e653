"""From the content of a paper to its file."""

from batchtrack.identity import PaperCode, encode, is_id
from batchtrack.services.paperwork.content import PaperContent
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.layout.around import Around, furniture_of
from reports.layout.document import About, lay_out
from reports.machine_readable import data_of
from reports.paper_texts import PaperTexts, texts_in
from reports.paperwork.specimens import Place, filled
from reports.paperwork.story import story


def render_paper(content: PaperContent) -> bytes:
    """The paper as the bytes of a PDF; the same content always gives the same bytes.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack.
        UnprintableLogo: its logo is no picture.
        ValueError: its symbol names another paper than its number.
    """
    register_fonts()
    shown = tidied(content)
    _require_own_code(shown)
    require_printable(shown)
    texts = texts_in(shown.language)
    around = furniture_of(_around(shown, texts), texts)
    about = About(
        title=f"{shown.title} {shown.number}",
        author=shown.facility,
        language=texts.language,
        data=data_of(shown, texts.language),
    )
    places: list[Place] = []
    pdf = lay_out(about, around, story(shown, texts, around.text_width, places))
    return filled(pdf, places) if places else pdf


def _require_own_code(content: PaperContent) -> None:
    if not is_id(content.number) or encode(PaperCode(content.number)) != content.document_code:
        raise ValueError(f"the code {content.document_code!r} is not that of the paper {content.number!r}")


def _around(content: PaperContent, texts: PaperTexts) -> Around:
    about = content.about
    named = ((texts.product, about.product), (texts.batch, about.batch), (texts.subject, about.subject))
    return Around(
        title=content.title,
        number=content.number,
        code=content.document_code,
        facility=content.facility,
        facility_lines=content.facility_lines,
        named=tuple((label, text) for label, text in named if text),
        chain=about.chain,
        check=about.check,
        issued=content.issued,
        demonstration=content.demonstration,
        mark=content.mark,
        mark_words=content.mark_words,
        sheet=content.sheet,
        warning=content.warning,
    )
