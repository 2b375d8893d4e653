"""Papers laid out where they are asked for, in the caller's own process."""

from batchtrack.services.papers import CertificateContent
from reports.certificate import render_certificate
from reports.layout.page_size import PageSize


class PdfPapers:
    """Fulfils `batchtrack.services.papers.Papers`."""

    def __init__(self, page_size: PageSize = PageSize.A4) -> None:
        self._page_size = page_size

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate as the bytes of a PDF.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            ValueError: the content is no whole certificate.
        """
        return render_certificate(content, self._page_size)
