"""Papers as PDF: what the services say, laid out; nothing is decided here."""

from reports.missing import MissingCharacter
from reports.pdf_papers import PdfPapers
from reports.process import PdfPapersInProcess

__all__ = ["MissingCharacter", "PdfPapers", "PdfPapersInProcess"]
