"""Where a result is typed or pressed: words side by side, a number with its unit, or the step's own value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from batchtrack.batch.questions.replicates import SEPARATOR
from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes import TestRow
from batchtrack.units import NumberField, read
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.components.value_box import BoxState, ValueBox
from ui.texts import refusal_words, say
from ui.texts import results as texts
from ui.tokens import Space, Tone, Type, Weight, theme


class ResultEditor(QWidget):
    """The editor of one test; while typing, only the reading is echoed.

    Signals:
        entered: Enter was pressed in the box; the page goes to its act and never signs by itself.
    """

    entered = Signal()

    def __init__(self, row: TestRow, field: NumberField) -> None:
        super().__init__()
        self._row = row
        self._field = field
        self._pressed = ""
        self.box: ValueBox | None = None
        self.buttons: ChoiceButtons | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._label = Label(say(texts.RESULT), weight=Weight.SEMIBOLD)
        self._column.addWidget(self._label)
        self._echo = Label("", Type.SMALL, tone=Tone.MUTED, wraps=True)
        self._add_editor(row)
        self._column.addWidget(self._echo)
        theme().follow(self)

    @property
    def typed(self) -> str:
        """What is reported, as typed; empty where the step's value is the result, or nothing is typed yet."""
        return self._pressed or (self.box.editor.text().strip() if self.box is not None else "")

    @property
    def shown(self) -> str:
        """What the signature sheet shows: the reading with its unit, or the word."""
        if self._row.from_step:
            return self._row.measured
        reading = None if self._pressed or not self.typed else self._read(self.typed)
        return self._pressed or (reading if isinstance(reading, str) else "")

    def missing(self) -> str:
        """What is still wanted before it can be signed, in words; empty if nothing is."""
        if self._row.from_step:
            return "" if self._row.measured else say(texts.FROM_STEP_OPEN)
        if not self.typed:
            return say(texts.PRESS_A_RESULT if self.buttons is not None else texts.TYPE_A_RESULT)
        if len(_parts(self.typed)) != self._row.replicates:
            return say(texts.REPLICATES_HINT, count=str(self._row.replicates))
        read_as = self._read(self.typed) if self.box is not None else None
        return " ".join(refusal_words(read_as)).strip() if isinstance(read_as, Refusal) else ""

    def focus_editor(self) -> None:
        """Go to the editor."""
        editor = self.box or self.buttons
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, word: str) -> None:
        """Choose a result in words."""
        self._pressed = word
        if self.buttons is not None:
            self.buttons.check(word)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.TINY))

    def _add_editor(self, row: TestRow) -> None:
        if row.from_step:
            self._add_measured(row)
        elif row.words:
            self._add_words(row)
        else:
            self._add_number(row)

    def _add_measured(self, row: TestRow) -> None:
        box = ValueBox()
        box.set_state(BoxState.COMPUTED)
        box.editor.setText(row.measured)
        box.editor.setAccessibleName(row.label)
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(box)
        self._echo.say(say(texts.FROM_STEP if row.measured else texts.FROM_STEP_OPEN))

    def _add_words(self, row: TestRow) -> None:
        self.buttons = ChoiceButtons()
        for word in row.words:
            button = self.buttons.add(Choice(word, word), f"{row.label}: {word}")
            button.clicked.connect(lambda _checked=False, word=word: self.press(word))
        self._label.setBuddy(self.buttons)
        self._column.addWidget(self.buttons)

    def _add_number(self, row: TestRow) -> None:
        self.box = ValueBox()
        self.box.set_state(BoxState.EMPTY)
        self.box.set_unit(row.unit_words)
        self.box.editor.setAccessibleName(f"{row.label}, {row.unit_words}")
        self.box.editor.textEdited.connect(self._echo_reading)
        self.box.editor.entered.connect(self.entered)
        self._label.setBuddy(self.box.editor)
        self._column.addWidget(self.box)
        if row.replicates > 1:
            self._echo.say(say(texts.REPLICATES_HINT, count=str(row.replicates)))

    def _echo_reading(self, text: str) -> None:
        answer = self._read(text) if text.strip() else None
        words = refusal_words(answer)[0] if isinstance(answer, Refusal) else ""
        self._echo.say(say(texts.READ_AS, value=answer) if isinstance(answer, str) else words)

    def _read(self, text: str) -> str | Refusal:
        """The reading as it is echoed, or why there is none."""
        echoes: list[str] = []
        for part in _parts(text) if self._row.replicates > 1 else [text]:
            reading = read(part, self._field)
            if isinstance(reading, Refusal):
                return reading
            echoes.append(reading.echo)
        return "; ".join(echoes)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(SEPARATOR) if part.strip()]
