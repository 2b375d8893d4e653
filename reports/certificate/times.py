"""The moments that count, in local time with zone and in UTC."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.layout.paragraphs import paragraph
from reports.layout.sections import kept_section
from reports.layout.tables import headed_table
from reports.paper_texts import PaperTexts
from reports.styles import MEDIUM


def times(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """One row a moment; nothing where the certificate names none."""
    if not content.times:
        return []
    rows = [[paragraph(time.label, MEDIUM), paragraph(time.local), paragraph(time.utc)] for time in content.times]
    heads = (texts.event, texts.local_time, texts.utc)
    return [kept_section(texts.times, headed_table(heads, rows, (0.4, 0.3, 0.3), width))]
