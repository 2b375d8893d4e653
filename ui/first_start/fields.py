"""Fields of a form before any record: label, hint and a line to type in; secrets are typed twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.texts import first_start as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, Weight, theme

_AGAIN = " again"


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """One field: what it is known by, its words, what stands there at first, or the answers it is chosen from."""

    key: str
    label: str
    hint: str = ""
    text: str = ""
    secret: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """Why a form cannot be sent: the field, the fact and the way out."""

    key: str
    fact: str
    way_out: str


class FieldColumn(QWidget):
    """Fields under each other with a heading."""

    def __init__(self, title: str, hint: str, fields: Sequence[FieldFacts]) -> None:
        super().__init__()
        self._facts = tuple(fields)
        self._chosen: dict[str, str] = {}
        self.lines: dict[str, QLineEdit] = {}
        self.choices: dict[str, ChoiceButtons] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(title, Type.TITLE, wraps=True))
        self._column.addWidget(Label(hint, tone=Tone.MUTED, wraps=True))
        for facts in self._facts:
            self._add(facts)
        self._column.addStretch(1)
        theme().follow(self)

    def values(self) -> Mapping[str, str]:
        """What is typed and chosen now, by key."""
        secret = {key for facts in self._facts if facts.secret for key in (facts.key, facts.key + _AGAIN)}
        typed = {key: line.text() if key in secret else line.text().strip() for key, line in self.lines.items()}
        return {**typed, **self._chosen}

    def slip(self) -> Slip | None:
        """The first field that is empty or was typed differently the second time."""
        values = self.values()
        for facts in self._facts:
            if not values.get(facts.key):
                return Slip(facts.key, say(texts.FILL_IN, row=facts.label), say(texts.FILL_IN_HOW))
            if facts.secret and values[facts.key] != values[facts.key + _AGAIN]:
                return Slip(facts.key, say(texts.NOT_SAME, row=facts.label), say(texts.NOT_SAME_HOW))
        return None

    def focus(self, key: str) -> None:
        """Go to a field."""
        editor: QWidget | None = self.lines.get(key) or self.choices.get(key)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, key: str, answer: str) -> None:
        """Choose one of the answers."""
        self._chosen[key] = answer
        self.choices[key].check(answer)

    def clear_secrets(self) -> None:
        """Passwords do not stay longer than needed."""
        for facts in self._facts:
            if facts.secret:
                self.lines[facts.key].clear()
                self.lines[facts.key + _AGAIN].clear()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.TINY))

    def _add(self, facts: FieldFacts) -> None:
        self._column.addSpacing(theme().space(Space.SMALL))
        label = Label(facts.label, weight=Weight.SEMIBOLD, wraps=True)
        self._column.addWidget(label)
        if facts.hint:
            self._column.addWidget(Label(facts.hint, Type.SMALL, tone=Tone.MUTED, wraps=True))
        if facts.choices:
            label.setBuddy(self._add_choices(facts))
            return
        label.setBuddy(self._add_line(facts.key, facts.label, facts))
        if facts.secret:
            again = say(texts.TWICE, row=facts.label)
            second = Label(again, Type.SMALL, tone=Tone.MUTED)
            self._column.addWidget(second)
            second.setBuddy(self._add_line(facts.key + _AGAIN, again, facts))

    def _add_line(self, key: str, name: str, facts: FieldFacts) -> QLineEdit:
        line = QLineEdit(facts.text)
        line.setAccessibleName(name)
        line.setAccessibleDescription(facts.hint)
        line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if facts.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.returnPressed.connect(lambda: self.focusNextPrevChild(True))
        self.lines[key] = line
        self._column.addWidget(line)
        return line

    def _add_choices(self, facts: FieldFacts) -> ChoiceButtons:
        buttons = ChoiceButtons()
        for choice in facts.choices:
            button = buttons.add(choice, f"{facts.label}: {choice.words}")
            button.clicked.connect(lambda _checked=False, key=choice.key: self.choose(facts.key, key))
        self.choices[facts.key] = buttons
        self._column.addWidget(buttons)
        return buttons
