"""Letterhead, running head, bands and foot of a certificate."""

from batchtrack.services.papers import CertificateContent
from reports.layout.around import Around, furniture_of
from reports.layout.furniture import Furniture
from reports.paper_texts import PaperTexts


def furniture(content: CertificateContent, texts: PaperTexts) -> Furniture:
    """Everything around the running text of this certificate."""
    around = Around(
        title=content.title,
        number=content.number,
        code=content.document_code,
        facility=content.facility,
        facility_lines=content.facility_lines,
        named=((texts.product, content.product), (texts.batch, content.batch), (texts.subject, content.subject)),
        chain=content.chain,
        check=content.chain_check,
        issued=content.issued,
        demonstration=content.demonstration,
        mark=content.mark,
        mark_words=content.mark_words,
        sheet=content.sheet,
        warning=content.warning,
        stamp=texts.outside_mark if content.warning else "",
    )
    return furniture_of(around, texts)
