"""The certifying statement of the release stage."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.styles import STATEMENT
from reports.texts import PaperTexts


def statement(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """What the certifying person states, set apart."""
    return section(texts.statement, panel([paragraph(content.statement, STATEMENT)], width))
