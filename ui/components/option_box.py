"""A list to choose from, where there are too many answers for buttons; it starts empty and no wheel changes it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.components.choice_row import Choice
from ui.tokens import Size, theme


class OptionBox(QComboBox):
    """A choice among many."""

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for choice in choices:
            self.addItem(choice.words, choice.key)
        self.setCurrentIndex(-1)
        theme().follow(self)

    @property
    def chosen(self) -> str:
        """The key of what is chosen; empty while nothing is."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose an answer."""
        self.setCurrentIndex(self.findData(key))

    def restyle(self) -> None:
        """Take the height from the tokens."""
        self.setMinimumHeight(theme().size(Size.FIELD))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page and changes no answer."""
        event.ignore()
