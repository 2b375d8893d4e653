"""Papers as PDF: what the services say, laid out; nothing is decided here."""

from reports.layout.page_size import PageSize
from reports.missing import MissingCharacter
from reports.pdf_papers import PdfPapers
from reports.process import PdfPapersInProcess

__all__ = ["MissingCharacter", "PageSize", "PdfPapers", "PdfPapersInProcess"]
