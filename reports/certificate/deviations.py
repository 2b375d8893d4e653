"""Deviations and what QA said of each; a certificate without any says so."""

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from batchtrack.services.papers import CertificateContent, DeviationLine
from reports.layout.paragraphs import labelled, paragraph
from reports.layout.sections import section
from reports.paper_texts import PaperTexts
from reports.styles import BODY_SIZE, GAP, PASSAGE, STRONG

_ROOM = 6 * BODY_SIZE


def deviations(content: CertificateContent, texts: PaperTexts) -> list[Flowable]:
    """Number, grade and standing, then what happened and the assessment, at any length."""
    if not content.deviations:
        return section(texts.deviations, paragraph(texts.deviations_none))
    body = [part for deviation in content.deviations for part in _deviation(deviation, texts)]
    return section(texts.deviations, *body)


def _deviation(deviation: DeviationLine, texts: PaperTexts) -> list[Flowable]:
    head = " · ".join(part for part in (deviation.number, deviation.grade, deviation.standing) if part)
    return [
        CondPageBreak(_ROOM),
        paragraph(head, STRONG),
        labelled(texts.what_happened, deviation.what, PASSAGE),
        labelled(texts.assessment, deviation.assessment, PASSAGE),
        Spacer(0, 2 * GAP),
    ]
