"""The certifying statement of the release stage."""

from reportlab.platypus import Flowable, Spacer

from batchtrack.services.papers import CertificateContent
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.paper_texts import PaperTexts
from reports.styles import GAP, SMALL, STATEMENT


def statement(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """What the certifying person states, set apart."""
    words = f"{texts.signed_as}: {content.signed_statement}"
    signed = [Spacer(0, GAP), paragraph(words, SMALL)] if content.signed_statement else []
    return section(texts.statement, panel([paragraph(content.statement, STATEMENT), *signed], width))
