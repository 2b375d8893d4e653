"""The queue of quality assurance and the readiness of one batch."""

from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class ReleasePage(QWidget):
    """The queue of quality assurance and the readiness of one batch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def refresh(self) -> None:
        """Read again what is shown."""
