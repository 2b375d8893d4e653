"""From the content of a form to its file."""

from typing import Final

from reportlab.platypus import Flowable, KeepTogether, Spacer

from batchtrack.services.forms.content import FormContent, FormLine, FormStep
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.layout.around import letterhead
from reports.layout.boxes import SignatureLine, SymbolBox, TickBoxes, WritingBox
from reports.layout.document import About, lay_out
from reports.layout.furniture import Band, Furniture
from reports.layout.identifiers import IdentifierLine
from reports.layout.page_size import PageSize
from reports.layout.panels import panel
from reports.layout.paragraphs import labelled, paragraph
from reports.layout.sections import section
from reports.layout.tables import Cell, plain_table
from reports.paper_texts import ENGLISH, PaperTexts
from reports.styles import (
    BAND,
    BODY_SIZE,
    DEMONSTRATION_TINT,
    GAP,
    IDENTIFIER_SIZE,
    MEDIUM,
    RUNNING,
    RUNNING_IDENTITY,
    SMALL,
    STRONG,
    TITLE,
)
from reports.symbols import data_matrix

_SHARES: Final = (0.36, 0.28, 0.36)
_IDENTITY: Final = (0.34, 0.33, 0.33)


def render_form(content: FormContent, texts: PaperTexts = ENGLISH) -> bytes:
    """The form as the bytes of a PDF; the same content always gives the same bytes.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack.
        UnprintableLogo: its logo is no picture.
    """
    register_fonts()
    shown = tidied(content)
    require_printable(shown)
    around = _furniture(shown, texts)
    about = About(title=f"{shown.title} {shown.number}", author=shown.facility, language=texts.language)
    return lay_out(about, around, _story(shown, texts, around.text_width))


def _furniture(content: FormContent, texts: PaperTexts) -> Furniture:
    bands = (Band(paragraph(texts.demonstration_band, BAND), DEMONSTRATION_TINT),) if content.demonstration else ()
    return Furniture(
        size=PageSize.of(content.sheet.page),
        bands=bands,
        first=letterhead(content.sheet, content.facility, content.facility_lines),
        later=_running(content, texts),
        symbol=data_matrix(content.document_code),
        caption=texts.document,
        number=content.number,
        foot=f"{content.facility} · {texts.printed.format(printed=content.printed)}",
        page_words=texts.page,
    )


def _running(content: FormContent, texts: PaperTexts) -> list[Flowable]:
    named = ((texts.batch, content.batch), (texts.subject, content.subject), (texts.expires, content.expires))
    return [
        paragraph(content.title, RUNNING),
        paragraph(" · ".join(f"{label} {text}" for label, text in named), RUNNING_IDENTITY),
        IdentifierLine(content.chain, content.chain_check, BODY_SIZE),
    ]


def _story(content: FormContent, texts: PaperTexts, width: float) -> list[Flowable]:
    identity: list[Cell] = [
        [paragraph(texts.subject, SMALL), paragraph(content.subject, STRONG)],
        [paragraph(texts.batch, SMALL), paragraph(content.batch, STRONG)],
        [paragraph(texts.expires, SMALL), paragraph(content.expires, STRONG)],
    ]
    return [
        paragraph(content.title, TITLE),
        paragraph(content.product, MEDIUM),
        Spacer(0, 2 * GAP),
        IdentifierLine(content.chain, content.chain_check, IDENTIFIER_SIZE),
        Spacer(0, 2 * GAP),
        plain_table([identity], _IDENTITY, width, ruled=False),
        Spacer(0, GAP),
        panel([paragraph(content.notice)], width),
        *(part for step in content.steps for part in _step(step, width)),
    ]


def _step(step: FormStep, width: float) -> list[Flowable]:
    told = [paragraph(step.instruction), *([labelled("", step.latest, STRONG)] if step.latest else [])]
    signers: list[Cell] = [SignatureLine(words) for words in step.signers]
    foot = plain_table([[signer] for signer in signers], (1.0,), width, ruled=False)
    lines = plain_table([_line(line) for line in step.lines], _SHARES, width) if step.lines else Spacer(0, GAP)
    return section(f"{step.code}  {step.title}", *told, Spacer(0, GAP), lines, KeepTogether([foot]))


def _line(line: FormLine) -> list[Cell]:
    place: list[Flowable] = []
    if line.symbol:
        place.append(SymbolBox(data_matrix(line.symbol)))
    place.append(TickBoxes(line.choices, line.value) if line.choices else WritingBox(line.value, line.unit))
    return [paragraph(line.label, MEDIUM), paragraph(line.wanted, SMALL), place]
