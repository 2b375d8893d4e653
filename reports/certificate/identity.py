"""Title and identity: which patient's material, which batch, at which stage."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.layout.identifiers import IdentifierLine
from reports.layout.paragraphs import paragraph
from reports.layout.tables import Cell, plain_table
from reports.paper_texts import PaperTexts
from reports.styles import IDENTIFIER_SIZE, IDENTITY, LABEL, SUBTITLE, TITLE, WARNING


def identity(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """The title and what identifies the batch."""
    chain = IdentifierLine(content.chain, content.chain_check, IDENTIFIER_SIZE)
    rows: list[list[Cell]] = [
        [
            [paragraph(texts.subject, LABEL), paragraph(content.subject, IDENTITY)],
            [paragraph(texts.chain, LABEL), chain],
        ],
        [
            [paragraph(texts.batch, LABEL), paragraph(content.batch, IDENTITY)],
            [paragraph(texts.product, LABEL), paragraph(content.product, IDENTITY)],
        ],
    ]
    return [
        paragraph(content.title, TITLE),
        *([paragraph(content.warning, WARNING)] if content.warning else []),
        paragraph(f"{texts.stage}: {content.stage} · {texts.issued.format(issued=content.issued)}", SUBTITLE),
        plain_table(rows, (0.42, 0.58), width),
    ]
