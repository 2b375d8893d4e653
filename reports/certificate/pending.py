"""Tests whose final result follows; never "negative to date" without a reading."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.layout.paragraphs import paragraph
from reports.layout.sections import kept_section, section
from reports.layout.tables import headed_table
from reports.paper_texts import PaperTexts
from reports.styles import BODY, MEDIUM


def pending(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """How far each pending test is and when it is due, or that none is pending."""
    if not content.pending:
        return section(texts.pending, paragraph(texts.pending_none, BODY))
    rows = [
        [paragraph(test.test, MEDIUM), paragraph(test.method), paragraph(test.standing), paragraph(test.due)]
        for test in content.pending
    ]
    heads = (texts.test, texts.method, texts.standing, texts.due)
    return [kept_section(texts.pending, headed_table(heads, rows, (0.2, 0.24, 0.34, 0.22), width))]
