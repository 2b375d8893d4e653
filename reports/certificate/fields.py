"""The 17 numbered fields (EMA/INS/MRA/387218/2011)."""

from typing import Final

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent, NumberedField
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.layout.tables import Cell, headed_table
from reports.styles import BODY, CODE, MEDIUM, SMALL, STRONG
from reports.texts import PaperTexts

RESULTS_FIELD: Final = 12
SIGNATURE_FIELD: Final = 16

# Authorisation numbers, batch number, sites and their certificates: set with a slashed zero.
_IDENTIFYING: Final = frozenset({3, 7, 10, 11})


def numbered_fields(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """Number, title and lines of each field."""
    rows: list[list[Cell]] = [
        [paragraph(str(field.number), STRONG), paragraph(field.title, MEDIUM), _lines(field, content, texts)]
        for field in content.fields
    ]
    heads = (texts.field_number, texts.field_title, texts.field_entry)
    return section(texts.fields, headed_table(heads, rows, (0.06, 0.28, 0.66), width))


def _lines(field: NumberedField, content: CertificateContent, texts: PaperTexts) -> list[Flowable]:
    lines = list(field.lines)
    if field.number == RESULTS_FIELD:
        lines.append(texts.results_pointer.format(results=texts.results))
    if field.number == SIGNATURE_FIELD and content.signature_notice not in lines:
        lines.append(content.signature_notice)
    style = CODE if field.number in _IDENTIFYING else BODY
    return [paragraph(line, style) for line in lines if line] or [paragraph(texts.field_empty, SMALL)]
