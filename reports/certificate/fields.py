"""The numbered fields, in the form that the product's document chose."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent, FieldKind, NumberedField
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.layout.tables import Cell, headed_table
from reports.paper_texts import PaperTexts
from reports.styles import BODY, CODE, MEDIUM, SMALL, STRONG


def numbered_fields(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """Number, title and lines of each field."""
    rows: list[list[Cell]] = [
        [paragraph(str(field.number), STRONG), paragraph(field.title, MEDIUM), _lines(field, content, texts)]
        for field in content.fields
    ]
    heads = (texts.field_number, texts.field_title, texts.field_entry)
    return section(
        texts.particulars if content.warning else texts.fields, headed_table(heads, rows, (0.06, 0.28, 0.66), width)
    )


def _lines(field: NumberedField, content: CertificateContent, texts: PaperTexts) -> list[Flowable]:
    lines = list(field.lines)
    if field.kind is FieldKind.RESULTS:
        lines.append(texts.results_pointer.format(results=texts.results))
    if field.kind is FieldKind.SIGNATURE and content.signature_notice not in lines:
        lines.append(content.signature_notice)
    style = CODE if field.kind is FieldKind.IDENTIFIER else BODY
    return [paragraph(line, style) for line in lines if line] or [paragraph(texts.field_empty, SMALL)]
