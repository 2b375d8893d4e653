"""The running text of a paper: title and identity, its sections, and the hash that binds it to the record."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, PageBreak, Spacer

from batchtrack.services.paperwork.content import PaperContent, Section
from reports.layout.binding import hashes, lines_to_sign
from reports.layout.identifiers import IdentifierLine
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph
from reports.layout.sections import kept_section, section
from reports.layout.tables import Cell, plain_table
from reports.paper_texts import PaperTexts
from reports.paperwork.blocks import flowables
from reports.paperwork.specimens import Place
from reports.styles import GAP, IDENTIFIER_SIZE, IDENTITY, LABEL, MEDIUM, SUBTITLE, TITLE, WARNING


def story(content: PaperContent, texts: PaperTexts, width: float, places: list[Place]) -> list[Flowable]:
    """Everything between the furniture of the pages; ``places`` is told where specimens come to stand."""
    parts: list[Flowable] = [paragraph(content.title, TITLE)]
    if content.warning:
        parts.append(paragraph(content.warning, WARNING))
    parts.append(paragraph(content.subtitle, SUBTITLE))
    parts += _identity(content, texts, width)
    for each in content.sections:
        parts += _section(each, width, places)
    parts += _binding(content, texts, width)
    return parts


def _identity(content: PaperContent, texts: PaperTexts, width: float) -> list[Flowable]:
    about = content.about
    if not about.batch:
        return []
    rows: list[list[Cell]] = [
        [
            [paragraph(texts.subject, LABEL), paragraph(about.subject, IDENTITY)],
            [paragraph(texts.chain, LABEL), IdentifierLine(about.chain, about.check, IDENTIFIER_SIZE)],
        ],
        [
            [paragraph(texts.batch, LABEL), paragraph(about.batch, IDENTITY)],
            [paragraph(texts.product, LABEL), paragraph(about.product, IDENTITY)],
        ],
    ]
    return [plain_table(rows, (0.42, 0.58), width)]


def _section(each: Section, width: float, places: list[Place]) -> Iterator[Flowable]:
    if each.new_page:
        yield PageBreak()
    body = [part for block in each.blocks for part in (*flowables(block, width, places), Spacer(0, 2 * GAP))]
    yield from section(each.title, *body[:-1])


def _binding(content: PaperContent, texts: PaperTexts, width: float) -> list[Flowable]:
    if not content.head_hash:
        return []
    notice = [panel([paragraph(content.signature_notice, MEDIUM)], width)] if content.signature_notice else []
    bound = hashes(
        (texts.record_hash, content.head_hash),
        (texts.newest_checkpoint, content.checkpoint),
        (texts.root, content.root),
    )
    body = (*notice, *lines_to_sign(content.by_hand), Spacer(0, 3 * GAP), *bound)
    return [kept_section(texts.binding, *body)]
