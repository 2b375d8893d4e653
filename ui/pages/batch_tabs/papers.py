"""Issued papers."""

from PySide6.QtWidgets import QWidget

from batchtrack.services.views.shapes import BatchPage
from ui.desk import Desk


class PapersTab(QWidget):
    """Issued papers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def show_page(self, page: BatchPage) -> None:
        """Show the batch as it stands."""
