"""Letterhead, running head, bands and foot of a paper about a batch, or about the facility."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from batchtrack.services.marks import Mark
from batchtrack.services.sheet import Sheet
from reports.layout.furniture import Band, Furniture
from reports.layout.identifiers import IdentifierLine
from reports.layout.logo import Logo
from reports.layout.page_size import PageSize
from reports.layout.paragraphs import paragraph
from reports.layout.watermark import Watermark
from reports.paper_texts import PaperTexts
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

_PALE: Final[dict[Mark, Color]] = {
    Mark.COPY: WATERMARK,
    Mark.SUPERSEDED: WATERMARK_STOP,
    Mark.WITHDRAWN: WATERMARK_STOP,
}


@dataclass(frozen=True, slots=True)
class Around:
    """What the furniture of a paper tells.

    Attributes:
        title, number: of the paper; code: the number as its Data Matrix codes it.
        named: labels and texts of the running head; chain, check: the chain of identity, empty for none.
        warning: said on a band of every page; empty for none.
        stamp: across every page of the issued file in large letters; empty for none.
    """

    title: str
    number: str
    code: str
    facility: str
    facility_lines: tuple[str, ...]
    named: tuple[tuple[str, str], ...]
    chain: str
    check: str
    issued: str
    demonstration: bool
    mark: Mark | None
    mark_words: str
    sheet: Sheet
    warning: str = ""
    stamp: str = ""


def furniture_of(around: Around, texts: PaperTexts) -> Furniture:
    """Everything around the running text of this paper."""
    issued = texts.issued.format(issued=around.issued)
    return Furniture(
        size=PageSize.of(around.sheet.page),
        bands=tuple(_bands(around, texts)),
        first=letterhead(around.sheet, around.facility, around.facility_lines),
        later=_running_head(around),
        symbol=data_matrix(around.code),
        caption=texts.document,
        number=around.number,
        foot=f"{around.facility} · {issued}",
        page_words=texts.page,
        watermark=_watermark(around, texts),
    )


def _watermark(around: Around, texts: PaperTexts) -> Watermark | None:
    if around.mark:
        return Watermark(_mark_word(around.mark, texts), _PALE[around.mark])
    return Watermark(around.stamp, WATERMARK_STOP) if around.stamp else None


def letterhead(sheet: Sheet, title: str, lines: Sequence[str]) -> list[Flowable]:
    """Logo, title and lines of a first page.

    Raises:
        UnprintableLogo: the logo is none (PA-12).
    """
    logo = [Logo(sheet.logo)] if sheet.logo else []
    return [*logo, paragraph(title, LETTERHEAD), *(paragraph(line, SMALL) for line in lines)]


def _running_head(around: Around) -> list[Flowable]:
    named = " · ".join(f"{label} {text}" for label, text in around.named)
    chain = [IdentifierLine(around.chain, around.check, BODY_SIZE)] if around.chain else []
    return [paragraph(around.title, RUNNING), paragraph(named, RUNNING_IDENTITY), *chain]


def _bands(around: Around, texts: PaperTexts) -> Iterator[Band]:
    if around.demonstration:
        yield Band(paragraph(texts.demonstration_band, BAND), DEMONSTRATION_TINT)
    if around.warning:
        yield Band(paragraph(around.warning, STOP_BAND), STOP_TINT)
    if around.mark:
        words = ": ".join(part for part in (_mark_word(around.mark, texts), around.mark_words.rstrip(".")) if part)
        says = f"{words}. {texts.not_the_issued_file}"
        stops = around.mark is not Mark.COPY
        yield Band(paragraph(says, STOP_BAND if stops else COPY_BAND), STOP_TINT if stops else TINT)


def _mark_word(mark: Mark, texts: PaperTexts) -> str:
    words = {
        Mark.COPY: texts.copy_mark,
        Mark.SUPERSEDED: texts.superseded_mark,
        Mark.WITHDRAWN: texts.withdrawn_mark,
    }
    return words[mark]
