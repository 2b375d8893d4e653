"""Letterhead, running head, bands and foot of a certificate."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from batchtrack.services.marks import Mark
from batchtrack.services.papers import CertificateContent
from reports.layout.furniture import Band, Furniture
from reports.layout.identifiers import IdentifierLine
from reports.layout.page_size import PageSize
from reports.layout.paragraphs import paragraph
from reports.layout.watermark import Watermark
from reports.styles import (
    BAND,
    BODY_SIZE,
    COPY_BAND,
    DEMONSTRATION_TINT,
    LETTERHEAD,
    RUNNING,
    RUNNING_IDENTITY,
    SMALL,
    STOP_BAND,
    STOP_TINT,
    TINT,
    WATERMARK,
    WATERMARK_STOP,
)
from reports.symbols import data_matrix
from reports.texts import PaperTexts

_PALE: Final[dict[Mark, Color]] = {
    Mark.COPY: WATERMARK,
    Mark.SUPERSEDED: WATERMARK_STOP,
    Mark.WITHDRAWN: WATERMARK_STOP,
}


def furniture(content: CertificateContent, size: PageSize, texts: PaperTexts) -> Furniture:
    """Everything around the running text of this certificate."""
    return Furniture(
        size=size,
        bands=tuple(_bands(content, texts)),
        first=_letterhead(content),
        later=_running_head(content, texts),
        symbol=data_matrix(content.document_code),
        caption=texts.document,
        number=content.number,
        foot=f"{content.facility} · {texts.issued.format(issued=content.issued)}",
        page_words=texts.page,
        watermark=Watermark(_mark_word(content.mark, texts), _PALE[content.mark]) if content.mark else None,
    )


def _letterhead(content: CertificateContent) -> list[Flowable]:
    return [paragraph(content.facility, LETTERHEAD), *(paragraph(line, SMALL) for line in content.facility_lines)]


def _running_head(content: CertificateContent, texts: PaperTexts) -> list[Flowable]:
    named = ((texts.product, content.product), (texts.batch, content.batch), (texts.subject, content.subject))
    return [
        paragraph(content.title, RUNNING),
        paragraph(" · ".join(f"{label} {text}" for label, text in named), RUNNING_IDENTITY),
        IdentifierLine(content.chain, content.chain_check, BODY_SIZE),
    ]


def _bands(content: CertificateContent, texts: PaperTexts) -> Iterator[Band]:
    if content.demonstration:
        yield Band(paragraph(texts.demonstration_band, BAND), DEMONSTRATION_TINT)
    if content.mark:
        words = ": ".join(part for part in (_mark_word(content.mark, texts), content.mark_words.rstrip(".")) if part)
        says = f"{words}. {texts.not_the_issued_file}"
        stops = content.mark is not Mark.COPY
        yield Band(paragraph(says, STOP_BAND if stops else COPY_BAND), STOP_TINT if stops else TINT)


def _mark_word(mark: Mark, texts: PaperTexts) -> str:
    words = {
        Mark.COPY: texts.copy_mark,
        Mark.SUPERSEDED: texts.superseded_mark,
        Mark.WITHDRAWN: texts.withdrawn_mark,
    }
    return words[mark]
