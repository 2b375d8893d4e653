"""Who signed what and when (21 CFR 11.50), and the hash that binds the paper to the record."""

from typing import Final

from reportlab.platypus import Flowable, Spacer

from batchtrack.services.papers import CertificateContent, SignatureLine
from reports.layout.binding import hashes, lines_to_sign
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph
from reports.layout.sections import kept_section
from reports.layout.tables import Cell, headed_table
from reports.paper_texts import PaperTexts
from reports.styles import GAP, MEDIUM, SMALL, STRONG

_SHARES: Final = (0.3, 0.36, 0.34)


def signatures(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    """The signatures, what they are worth, and the hash; kept on one page where they fit on one."""
    body: list[Flowable] = [
        _signed(content, texts, width),
        Spacer(0, 2 * GAP),
        panel([paragraph(content.signature_notice, MEDIUM)], width),
        *lines_to_sign(content.by_hand),
        Spacer(0, 3 * GAP),
        *hashes(
            (texts.record_hash if content.warning else texts.head_hash, content.head_hash),
            (texts.checkpoint, content.checkpoint),
            (texts.root, content.root),
        ),
    ]
    return [kept_section(texts.signatures, *body)]


def _signed(content: CertificateContent, texts: PaperTexts, width: float) -> Flowable:
    if not content.signatures:
        return paragraph(texts.signatures_none)
    heads = (texts.signed_by, texts.meaning, texts.both_times)
    return headed_table(heads, [_row(signature) for signature in content.signatures], _SHARES, width)


def _row(signature: SignatureLine) -> list[Cell]:
    return [
        [paragraph(signature.name, STRONG), paragraph(signature.role, SMALL)],
        [paragraph(signature.meaning), *([paragraph(signature.key, SMALL)] if signature.key else [])],
        [paragraph(signature.local), paragraph(signature.utc, SMALL)],
    ]
