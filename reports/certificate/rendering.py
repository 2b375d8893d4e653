"""From the content of a certificate to its file."""

from reportlab.platypus import Flowable

from batchtrack.services.papers import CertificateContent
from reports.certificate.completeness import require_whole
from reports.certificate.deviations import deviations
from reports.certificate.doses import doses
from reports.certificate.fields import numbered_fields
from reports.certificate.identity import identity
from reports.certificate.page_furniture import furniture
from reports.certificate.pending import pending
from reports.certificate.results import results
from reports.certificate.signatures import signatures
from reports.certificate.statement import statement
from reports.certificate.supply import supply
from reports.certificate.times import times
from reports.content_texts import require_printable, tidied
from reports.fonts import register_fonts
from reports.layout.document import About, lay_out
from reports.machine_readable import data_of
from reports.paper_texts import PaperTexts, texts_in


def render_certificate(content: CertificateContent) -> bytes:
    """The certificate as the bytes of a PDF; the same content always gives the same bytes.

    Raises:
        MissingCharacter: a text holds a character that the fonts of the papers lack.
        UnprintableLogo: its logo is no picture.
        ValueError: the content is no whole certificate.
    """
    register_fonts()
    shown, texts = tidied(content), texts_in(content.language)
    require_whole(shown)
    require_printable(shown)
    around = furniture(shown, texts)
    about = About(
        title=f"{shown.title} {shown.number}",
        author=shown.facility,
        language=texts.language,
        data=data_of(shown, texts.language),
    )
    return lay_out(about, around, _story(shown, texts, around.text_width))


def _story(content: CertificateContent, texts: PaperTexts, width: float) -> list[Flowable]:
    return [
        *identity(content, texts, width),
        *statement(content, texts, width),
        *supply(content, texts, width),
        *pending(content, texts, width),
        *numbered_fields(content, texts, width),
        *results(content, texts, width),
        *doses(content, texts, width),
        *times(content, texts, width),
        *deviations(content, texts),
        *signatures(content, texts, width),
    ]
