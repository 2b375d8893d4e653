"""Versions of products."""

from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class ProductsPage(QWidget):
    """Versions of products."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def refresh(self) -> None:
        """Read again what is shown."""
