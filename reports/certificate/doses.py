"""How each dose value came about: inputs, conversions, arithmetic, rounding."""

from reportlab.platypus import Flowable, KeepTogether, Spacer

from batchtrack.services.papers import CertificateContent, DoseDerivation
from reports.certificate.demonstration import legend, marked
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph
from reports.layout.sections import kept_section, section
from reports.layout.tables import Cell, plain_table
from reports.paper_texts import PaperTexts
from reports.styles import GAP, LABEL, STRONG


def doses(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """Each dose with its value, limit, verdict and derivation."""
    if not content.doses:
        return section(texts.doses, paragraph(texts.doses_none))
    demonstration = any(dose.demonstration for dose in content.doses)
    first, *others = (_derivation(dose, texts, width) for dose in content.doses)
    return [
        kept_section(texts.doses, *legend(texts, needed=demonstration), *first),
        *(KeepTogether(derivation) for derivation in others),
    ]


def _derivation(dose: DoseDerivation, texts: PaperTexts, width: float) -> list[Flowable]:
    limit = marked(dose.limit, demonstration=dose.demonstration)
    columns: list[Cell] = [
        [paragraph(dose.label, STRONG), paragraph(dose.value, STRONG)],
        [paragraph(texts.limit, LABEL), paragraph(limit)],
        [paragraph(texts.verdict, LABEL), paragraph(dose.verdict, STRONG)],
    ]
    table = plain_table([columns], (0.4, 0.34, 0.26), width, ruled=False)
    return [table, panel([paragraph(line) for line in dose.lines], width), Spacer(0, 2 * GAP)]
