"""Another value for a row that has one: typed in place, with the reason under it; both values stay in the record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batchtrack.batch.events.entries import RetypeReason
from ui.components.button import Button
from ui.components.choice_row import Choice, ChoiceButtons
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.pages.batch.row_words import REASONS
from ui.texts import say
from ui.texts import step as texts
from ui.tokens import Space, Tone, Type, Weight, theme


class CorrectionPanel(QWidget):
    """Reason and words under a row, with the button that records the change; Esc keeps the value as it was.

    Signals:
        confirmed: a reason (a `RetypeReason`, or None where only words are asked) and the words.
        given_up: the value stays as it was.
    """

    confirmed = Signal(object, str)
    given_up = Signal()

    def __init__(self, row: str, *, with_reasons: bool) -> None:
        super().__init__()
        self.setProperty("correcting", True)
        self.reason: RetypeReason | None = None
        self._asks_reason = with_reasons
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(say(texts.WHY_CHANGES), Type.SMALL, weight=Weight.SEMIBOLD))
        self.reasons = ChoiceButtons()
        if with_reasons:
            for reason, words in REASONS.items():
                button = self.reasons.add(Choice(reason.value, say(words)), f"{row}: {say(words)}")
                button.clicked.connect(lambda _checked=False, chosen=reason: self._choose(chosen))
            self._column.addWidget(self.reasons)
        self.words = QLineEdit()
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words.setAccessibleName(f"{row}: {say(texts.OWN_WORDS)}")
        self.words.setPlaceholderText(say(texts.OWN_WORDS))
        self.words.returnPressed.connect(self.confirm)
        self._column.addWidget(self.words)
        if with_reasons:
            self._column.addWidget(Label(say(texts.OWN_WORDS_HINT), Type.SMALL, tone=Tone.MUTED, wraps=True))
        self._told = VerdictMark()
        self._told.hide()
        self._column.addWidget(self._told)
        self._column.addLayout(self._buttons())
        theme().follow(self)

    def confirm(self) -> None:
        """Record the change, if its reason is given; else say what is missing."""
        if self._asks_reason and self.reason is None:
            self.tell(say(texts.CHOOSE_REASON))
            return
        if not self._asks_reason and not self.words.text().strip():
            self.tell(say(texts.WRITE_REASON))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self.reason, self.words.text().strip())

    def tell(self, words: str) -> None:
        """Say why it is not recorded yet."""
        self._told.show_verdict(Verdict(Mark.ALERT, words))
        self._told.show()

    def go_to_reason(self) -> None:
        """Bring the focus to what is asked first."""
        first: QWidget = self.reasons if self._asks_reason else self.words
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.TINY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps the value as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _choose(self, reason: RetypeReason) -> None:
        self.reason = reason
        self.reasons.check(reason.value)
        self._told.hide()
        self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        record = Button(say(texts.RECORD_CHANGE))
        record.clicked.connect(self.confirm)
        keep = Button(say(texts.KEEP))
        keep.clicked.connect(self.given_up)
        line.addWidget(record)
        line.addWidget(keep)
        line.addStretch(1)
        return line
