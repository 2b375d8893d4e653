"""Questions of a sheet under each other: words in a box, or one of a few answers side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.file_picker import FilePicker
from ui.components.label import Label
from ui.components.option_box import OptionBox
from ui.components.text_row import SentenceEdit
from ui.sheets.each import EachOfMany
from ui.tokens import Space, Tone, Type, Weight, theme

_IN_A_ROW: Final = 3

Answers = Mapping[str, str]
"""What was answered, by the question's key."""


@dataclass(frozen=True, slots=True)
class AskedWords:
    """A question for words; ``text`` stands there at first; a ``short`` answer has one line, where Enter goes on.

    ``scanned`` is True for the one answer of a sheet that a scanner gives as well as a person.
    """

    key: str
    label: str
    hint: str = ""
    text: str = ""
    needed: bool = True
    short: bool = False
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class AskedChoice:
    """A question with up to five answers; starts empty unless the facts choose one."""

    key: str
    label: str
    choices: tuple[Choice, ...]
    hint: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class AskedSecret:
    """A question for a password or passphrase: dots are shown, and a scan never fills it."""

    key: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class AskedFile:
    """A question for a file; its answer is the path."""

    key: str
    label: str
    hint: str = ""
    kinds: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class AskedOption:
    """A question with many answers, chosen from a list; starts empty."""

    key: str
    label: str
    choices: tuple[Choice, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class AskedOfEach:
    """One question of each of several things, each with up to five answers; ``all_words`` answers for all at once.

    The answers come as ``key=answer`` joined by semicolons.
    """

    key: str
    label: str
    things: tuple[Choice, ...]
    choices: tuple[Choice, ...]
    all_words: str
    hint: str = ""


Asked = AskedWords | AskedChoice | AskedFile | AskedOption | AskedSecret | AskedOfEach


class AnswerForm(QWidget):
    """The questions with their editors, in the order asked."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        super().__init__()
        self.setObjectName("answers")
        self._asked = tuple(asked)
        self._chosen: dict[str, str] = {}
        self.boxes: dict[str, SentenceEdit] = {}
        self.choices: dict[str, ChoiceButtons] = {}
        self.files: dict[str, FilePicker] = {}
        self.options: dict[str, OptionBox] = {}
        self.secrets: dict[str, QLineEdit] = {}
        self.each: dict[str, EachOfMany] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for question in self._asked:
            self._add(question)
        theme().follow(self)

    def answers(self) -> Answers:
        """What is answered now; a question without an answer has an empty text."""
        words = {key: box.toPlainText().strip() for key, box in self.boxes.items()}
        words |= {key: picker.file for key, picker in self.files.items()}
        words |= {key: box.chosen for key, box in self.options.items()}
        words |= {key: box.text() for key, box in self.secrets.items()}
        each = {key: _joined(rows) for key, rows in self.each.items()}
        given = {**words, **self._chosen, **each}
        return {question.key: given.get(question.key, "") for question in self._asked}

    def first_open(self) -> Asked | None:
        """The first question that still needs an answer."""
        given = self.answers()
        return next((question for question in self._asked if _needed(question) and not given[question.key]), None)

    def focus_on(self, question: Asked) -> None:
        """Go to a question."""
        editors: tuple[Mapping[str, QWidget], ...] = (
            self.boxes,
            self.choices,
            self.files,
            self.options,
            self.secrets,
            self.each,
        )
        editor = next((known[question.key] for known in editors if question.key in known), None)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on_words(self) -> None:
        """Go behind the words of the last question, where all is answered already."""
        if self.boxes:
            box = list(self.boxes.values())[-1]
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            box.moveCursor(QTextCursor.MoveOperation.End)

    def take_scan(self, code: str) -> None:
        """Fill the answer that a scanner gives, whatever has the focus; every other stays as it is."""
        for question in self._asked:
            if isinstance(question, AskedWords) and question.scanned:
                self.boxes[question.key].setPlainText(code)

    def choose(self, key: str, answer: str) -> None:
        """Give one of the answers."""
        self._chosen[key] = answer
        self.choices[key].check(answer)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.TINY))

    def _add(self, question: Asked) -> None:
        label = Label(question.label, weight=Weight.SEMIBOLD, wraps=True)
        self._column.addWidget(label)
        if question.hint:
            self._column.addWidget(Label(question.hint, Type.SMALL, tone=Tone.MUTED, wraps=True))
        editor = self._editor(question)
        label.setBuddy(editor)
        self._column.addWidget(editor)
        self._column.addSpacing(theme().space(Space.SMALL))

    def forget_secrets(self) -> None:
        """Let go of every password that was typed."""
        for box in self.secrets.values():
            box.clear()

    def _editor(self, question: Asked) -> QWidget:
        match question:
            case AskedWords():
                return self._box(question)
            case AskedSecret():
                return self._secret(question)
            case AskedChoice():
                return self._buttons(question)
            case AskedFile():
                self.files[question.key] = FilePicker(question.label, question.kinds)
                return self.files[question.key]
            case AskedOption():
                self.options[question.key] = OptionBox(question.label, question.choices)
                return self.options[question.key]
            case AskedOfEach():
                rows = self.each[question.key] = EachOfMany(question.things, question.choices, question.all_words)
                return rows

    def _secret(self, question: AskedSecret) -> QLineEdit:
        box = QLineEdit()
        box.setEchoMode(QLineEdit.EchoMode.Password)
        box.setAccessibleName(question.label)
        box.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        box.setFont(theme().font(Type.VALUE))
        box.returnPressed.connect(lambda: box.focusNextPrevChild(True))
        self.secrets[question.key] = box
        return box

    def _box(self, question: AskedWords) -> SentenceEdit:
        box = SentenceEdit()
        box.setAccessibleName(question.label)
        box.setPlainText(question.text)
        box.short = question.short
        box.restyle()
        box.entered.connect(lambda: box.focusNextPrevChild(True))
        self.boxes[question.key] = box
        return box

    def _buttons(self, question: AskedChoice) -> ChoiceButtons:
        buttons = ChoiceButtons(_IN_A_ROW)
        for choice in question.choices:
            button = buttons.add(choice, f"{question.label}: {choice.words}")
            button.clicked.connect(lambda _checked=False, key=choice.key: self.choose(question.key, key))
        self.choices[question.key] = buttons
        if question.chosen:
            self.choose(question.key, question.chosen)
        return buttons


def _needed(question: Asked) -> bool:
    return not isinstance(question, AskedWords | AskedFile) or question.needed


def _joined(rows: EachOfMany) -> str:
    """Every answer, or nothing while one is missing."""
    return ";".join(f"{key}={answer}" for key, answer in rows.given.items()) if rows.is_whole() else ""
