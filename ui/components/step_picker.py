"""The steps in one line, where there is no room for a column of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu

from ui.components.button import Button
from ui.components.steps import StepLine
from ui.icons import Icon, icon
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Tone, theme


class StepPicker(Button):
    """A button ``step 8 of 13`` that opens the list of steps.

    Signals:
        opened: a step was chosen, by its key.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme().follow(self)

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """Show these steps; the current one gives the button its words."""
        self._menu.clear()
        for place, line in enumerate(lines, 1):
            words = f"{line.code}  {line.name}"
            drawing = icon(line.mark.icon, line.mark.tone) if line.mark.icon is not None else icon(Icon.NOT_BEGUN)
            action = self._menu.addAction(drawing, words)
            action.setToolTip(", ".join(part for part in (line.words, line.detail) if part))
            action.triggered.connect(lambda _checked=False, key=line.key: self.opened.emit(key))
            if line.current:
                position = say(texts.STEP_OF, step=str(place), steps=str(len(lines)))
                self.setText(f"{position}: {words}")
                self.setAccessibleName(self.text())

    def restyle(self) -> None:
        """Take the size of the drawings from the tokens."""
        edge = theme().size(Size.ICON)
        self.setIconSize(QSize(edge, edge))
        self.setIcon(icon(Icon.CURRENT, Tone.ACCENT))
