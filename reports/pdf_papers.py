"""Papers laid out where they are asked for, in the caller's own process."""

from collections.abc import Sequence
from typing import cast

from batchtrack.facility.stationery import PageFormat
from batchtrack.services.forms.content import FormContent
from batchtrack.services.labels.content import LabelContent, SheetLabel
from batchtrack.services.papers import CertificateContent, FileSignature, ListedPaper, Signs
from batchtrack.services.paperwork.content import PaperContent
from reports.prepared import Prepared
from reports.worker import Task, answer


class PdfPapers:
    """Fulfils `batchtrack.services.papers.Papers`."""

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate as the bytes of a PDF.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            UnprintableLogo: its logo is no picture.
            ValueError: the content is no whole certificate.
        """
        return self._pdf(Task.CERTIFICATE, content)

    def paper(self, content: PaperContent) -> bytes:
        """Any other paper as the bytes of a PDF.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            ValueError: its symbol names another paper than its number.
        """
        return self._pdf(Task.PAPER, content)

    def signed(self, pdf: bytes, signature: FileSignature, signs: Signs) -> bytes:
        """The file with a signature of its own; the key is asked once, and stays where it is."""
        prepared = cast("Prepared", self._answer(Task.PREPARE, pdf, signature))
        return self._pdf(Task.FINISH, prepared, signature, signs(prepared.attributes))

    def form(self, content: FormContent) -> bytes:
        """A form for paper.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
        """
        return self._pdf(Task.FORM, content)

    def labels(self, contents: Sequence[LabelContent]) -> bytes:
        """Labels at true size, one a page.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
            DoesNotFit: the words need more room than a label has.
        """
        return self._pdf(Task.LABELS, tuple(contents))

    def listed(self, content: ListedPaper) -> bytes:
        """A paper of lists.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
        """
        return self._pdf(Task.LISTED, content)

    def label_sheet(self, labels: Sequence[SheetLabel], page: PageFormat = PageFormat.A4) -> bytes:
        """A sheet of demonstration labels.

        Raises:
            MissingCharacter: a text holds a character that the fonts of the papers lack.
        """
        return self._pdf(Task.LABEL_SHEET, tuple(labels), page)

    def _pdf(self, task: Task, *about: object) -> bytes:
        return cast("bytes", self._answer(task, *about))

    def _answer(self, task: Task, *about: object) -> object:
        return answer(task, *about)
