"""The records behind a supply outside the specification (EU GMP Part IV 11.53, 11.54)."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.layout.tables import Cell, headed_table
from reports.paper_texts import PaperTexts
from reports.styles import MEDIUM, SMALL


def supply(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """What was evaluated, asked for, told and accepted, by whom and in which document; nothing on a certificate."""
    if not content.supply:
        return []
    rows: list[list[Cell]] = [
        [
            paragraph(line.record, MEDIUM),
            paragraph(line.person),
            paragraph(line.reference),
            [paragraph(line.local), paragraph(line.utc, SMALL)],
        ]
        for line in content.supply
    ]
    heads = (texts.supply_record, texts.supply_person, texts.supply_reference, texts.both_times)
    return section(texts.supply, headed_table(heads, rows, (0.2, 0.3, 0.24, 0.26), width))
