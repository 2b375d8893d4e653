"""One setting: what it is, a hint, and its values side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.tokens import Size, Space, Tone, Type, Weight, theme


class SettingRow(QWidget):
    """Label and hint at the left, the values at the right.

    Signals:
        chosen: a value was chosen, by its key.
    """

    chosen = Signal(str)

    def __init__(self, label: str, hint: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.buttons = ChoiceButtons(6)
        for choice in choices:
            button = self.buttons.add(choice, f"{label}: {choice.words}")
            button.clicked.connect(lambda _checked=False, key=choice.key: self._choose(key))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(label, weight=Weight.SEMIBOLD, wraps=True))
        words.addWidget(Label(hint, Type.SMALL, tone=Tone.MUTED, wraps=True))
        words.addStretch(1)
        self._left = QWidget()
        self._left.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._left)
        self._row.addWidget(self.buttons)
        self._row.addStretch(1)
        theme().follow(self)

    def check(self, key: str) -> None:
        """Show which value holds."""
        self.buttons.check(key)

    def restyle(self) -> None:
        """Take the width of the label and the gap from the tokens."""
        self._left.setFixedWidth(theme().size(Size.STEPS_COLUMN))
        self._row.setSpacing(theme().space(Space.LARGE))

    def _choose(self, key: str) -> None:
        self.buttons.check(key)
        self.chosen.emit(key)
