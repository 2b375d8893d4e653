"""A row with up to five answers side by side; yes or no starts empty."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.components.button import Button, Kind
from ui.components.marks import UNJUDGED, Verdict
from ui.components.record_row import RecordRow
from ui.tokens import Size, Space, theme


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its key in the record and its words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """What a choice row shows; ``chosen`` is the recorded answer's key, empty while there is none."""

    key: str
    label: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    verdict: Verdict = UNJUDGED
    notes: tuple[Verdict, ...] = ()
    correcting: bool = False


_OWN_KEYS: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)


class ChoiceButton(Button):
    """One answer; Qt's own arrow keys would answer while moving, so they are left to the row."""

    def __init__(self, words: str) -> None:
        super().__init__(words, Kind.CHOICE)
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and Enter to the row."""
        if event.key() in _OWN_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)


class ChoiceButtons(QWidget):
    """Answers side by side, ``in_a_row`` at most: one tab stop, arrows move the focus, Space or Enter answers."""

    def __init__(self, in_a_row: int = 5) -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self.buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QGridLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        theme().follow(self)

    def add(self, choice: Choice, spoken: str) -> Button:
        """Add an answer; ``spoken`` is its name with the question."""
        button = ChoiceButton(choice.words)
        button.setAccessibleName(spoken)
        self._group.addButton(button)
        place = len(self.buttons)
        self._row.addWidget(button, place // self._in_a_row, place % self._in_a_row)
        if self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        else:
            self.setFocusProxy(button)
        self.buttons[choice.key] = button
        return button

    def check(self, key: str) -> None:
        """Press one answer in, or none for an empty key."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move among the answers without answering; Enter answers."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        held = [button for button in self.buttons.values() if button is self.focusWidget()]
        if step and held:
            row = list(self.buttons.values())
            row[(row.index(held[0]) + step) % len(row)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and held:
            held[0].click()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._row.setSpacing(theme().space(Space.SMALL))
        self.setMinimumWidth(theme().size(Size.VALUE_COLUMN))


class ChoiceRow(RecordRow):
    """A row for one answer of a few; ``recorded`` carries the answer's key."""

    def __init__(self, facts: ChoiceFacts) -> None:
        super().__init__(facts.key, facts.label, facts.hint)
        self._buttons = ChoiceButtons()
        for choice in facts.choices:
            button = self._buttons.add(choice, f"{facts.label}: {choice.words}")
            button.clicked.connect(lambda _checked=False, key=choice.key: self._pressed(key))
        self._set_editor(self._buttons)
        self.show_facts(facts)

    @property
    def facts(self) -> ChoiceFacts:
        """What is shown."""
        return self._facts

    @property
    def is_open(self) -> bool:
        """Whether an answer is still wanted."""
        return not self._facts.chosen or self._facts.correcting

    def show_facts(self, facts: ChoiceFacts, *, aloud: bool = False) -> None:
        """Show what is now known; a recorded answer changes by correction alone."""
        self._facts = facts
        self.show_words(facts.label, facts.hint)
        self._buttons.check(facts.chosen)
        self.show_verdicts((facts.verdict, *facts.notes), aloud=aloud)

    def _pressed(self, key: str) -> None:
        if not self.is_open:
            self._buttons.check(self._facts.chosen)
            if key != self._facts.chosen:
                self.correct_asked.emit()
            return
        self.recorded.emit(key)
        self.advanced.emit()
