"""Results of analysis: criterion, method, value as reported, value as compared, verdict."""

from typing import Final

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent, ResultLine
from reports.certificate.demonstration import legend, marked
from reports.layout.paragraphs import paragraph
from reports.layout.sections import section
from reports.layout.tables import Cell, headed_table
from reports.paper_texts import PaperTexts
from reports.styles import MEDIUM, SMALL

_SHARES: Final = (0.16, 0.185, 0.21, 0.175, 0.155, 0.115)
_NOTHING_ROUNDED: Final = "–"


def results(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """One row a result; limits that are demonstration data carry their sign."""
    if not content.results:
        return section(texts.results, paragraph(texts.results_none))
    heads = (texts.test, texts.method, texts.criterion, texts.reported, texts.rounded, texts.verdict)
    table = headed_table(heads, [_row(result) for result in content.results], _SHARES, width)
    demonstration = any(result.demonstration for result in content.results)
    return section(texts.results, *legend(texts, needed=demonstration), table)


def _row(result: ResultLine) -> list[Cell]:
    return [
        paragraph(result.test, MEDIUM),
        paragraph(result.method, SMALL),
        [paragraph(marked(result.criterion, demonstration=result.demonstration)), paragraph(result.basis, SMALL)],
        paragraph(result.reported),
        paragraph(result.rounded or _NOTHING_ROUNDED),
        paragraph(result.verdict, MEDIUM),
    ]
