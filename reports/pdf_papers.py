"""Papers laid out where they are asked for, in the caller's own process."""

from collections.abc import Sequence

from batchtrack.services.labels.content import LabelContent, SheetLabel
from batchtrack.services.papers import CertificateContent
from reports.certificate import render_certificate
from reports.labels import render_labels, render_sheet
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

    def labels(self, contents: Sequence[LabelContent]) -> bytes:
        """Labels at true size, one a page.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            DoesNotFit: the words need more room than a label has.
        """
        return render_labels(contents)

    def label_sheet(self, labels: Sequence[SheetLabel]) -> bytes:
        """A sheet of demonstration labels.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
        """
        return render_sheet(labels, self._page_size)
