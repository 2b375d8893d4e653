"""What a lock takes out of sight and gives back: the field with the focus, what is typed there, and open sheets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken

from ui.components.sheet import Sheet


class Veil:
    """Remembers what stood open when the window was locked."""

    def __init__(self) -> None:
        self._focus: QWidget | None = None
        self._sheets: list[QDialog] = []

    def draw(self) -> None:
        """Take everything out of sight; nothing of it is recorded, and no password stays."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        if self._focus is not None:
            # hiding a widget with the focus moves it on as Tab does, and a row that is left so is recorded
            self._focus.clearFocus()
        windows = QApplication.topLevelWidgets()
        self._sheets = [each for each in windows if isinstance(each, QDialog) and each.isVisible()]
        for sheet in self._sheets:
            if isinstance(sheet, Sheet):
                sheet.veil()
            sheet.hide()

    def lift(self) -> None:
        """Give everything back to whoever locked: the sheets that stood open, the field with the focus."""
        for sheet in self._open_sheets():
            sheet.open()
        if self._focus is not None and Shiboken.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._forget()

    def hand_over(self) -> None:
        """Give the page to somebody else: sheets go, for each was the other one's act; what is typed in rows stays."""
        for sheet in self._open_sheets():
            sheet.reject()
        if self._focus is not None and Shiboken.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._forget()

    def _open_sheets(self) -> list[QDialog]:
        return [sheet for sheet in self._sheets if Shiboken.isValid(sheet)]

    def _forget(self) -> None:
        self._focus, self._sheets = None, []
