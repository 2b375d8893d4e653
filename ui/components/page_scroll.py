"""The room of a page that is longer than the window: scrolls up and down, never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class PageScroll(QScrollArea):
    """A column of content in ``content``."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self._inside = inside
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)


class FormScroll(PageScroll):
    """The room of a form in a sheet: as high as the form where the window has it, else the form scrolls."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self.content.addWidget(form)
        self.content.addStretch(1)

    def sizeHint(self) -> QSize:
        """As large as the whole form."""
        hint = self._inside.sizeHint()
        return QSize(hint.width() + self.verticalScrollBar().sizeHint().width(), hint.height())
