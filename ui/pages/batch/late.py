"""It happened earlier: a value typed in later, with the time at which it was taken."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batchtrack.batch.commands import RecordEntry
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done
from ui.components.button import Button
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.record_row import RecordRow
from ui.components.verdict_mark import VerdictMark
from ui.desk import Desk
from ui.texts import late as texts
from ui.texts import refusal_words, say
from ui.tokens import Space, Type, Weight, theme


class LatePanel(QWidget):
    """When it was, under the row; Esc goes back to recording it as of now.

    Signals:
        confirmed: the time as typed.
        given_up: the value is recorded as of now, or not yet.
    """

    confirmed = Signal(str)
    given_up = Signal()

    def __init__(self, row: str, zone_words: str) -> None:
        super().__init__()
        self.setProperty("correcting", True)
        self.time = QLineEdit()
        self.time.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.time.setAccessibleName(f"{row}: {say(texts.WHEN)}")
        self.time.setAccessibleDescription(say(texts.EXAMPLE, zone=zone_words))
        self.time.returnPressed.connect(self._confirm)
        self._told = VerdictMark()
        self._told.hide()
        record, back = Button(say(texts.RECORD)), Button(say(texts.KEEP))
        record.clicked.connect(self._confirm)
        back.clicked.connect(self.given_up)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(say(texts.WHEN), Type.SMALL, weight=Weight.SEMIBOLD))
        line = QHBoxLayout()
        line.addWidget(self.time, 1)
        line.addWidget(Label(zone_words, Type.SMALL))
        self._column.addLayout(line)
        self._column.addWidget(Label(say(texts.EXAMPLE, zone=zone_words), Type.SMALL, wraps=True))
        self._column.addWidget(self._told)
        buttons = QHBoxLayout()
        buttons.addWidget(record)
        buttons.addWidget(back)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        theme().follow(self)

    def tell(self, words: str) -> None:
        """Say why it is not recorded; what is typed stays."""
        self._told.show_verdict(Verdict(Mark.ALERT, words))
        self._told.show()
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        self.time.selectAll()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setSpacing(theme().space(Space.TINY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _confirm(self) -> None:
        if not self.time.text().strip():
            self.tell(say(texts.TIME_FIRST))
            return
        self.confirmed.emit(self.time.text().strip())


class LateEntry:
    """One row while its time is asked; the value is typed before or after."""

    def __init__(self, desk: Desk, batch: str, widget: RecordRow, zone_words: str) -> None:
        self._desk = desk
        self._batch = batch
        self._widget = widget
        self._value = ""
        self.panel = LatePanel(widget.label, zone_words)
        self.panel.confirmed.connect(self._confirmed)
        self.panel.given_up.connect(self._close)

    def open(self) -> None:
        """Open the panel; the time is asked first where a value stands typed."""
        typed = bool(self._widget.draft())
        self._widget.put_below(self.panel)
        if typed:
            self._widget.settle()
        else:
            self._widget.focus_editor()

    def take(self, entered: object) -> None:
        """The value was entered; its time is asked next."""
        self._value = str(entered)
        QTimer.singleShot(0, self.panel, lambda: self.panel.time.setFocus(Qt.FocusReason.TabFocusReason))

    def _confirmed(self, time: str) -> None:
        if not self._value:
            self.panel.tell(say(texts.VALUE_FIRST))
            return
        command = RecordEntry(self._widget.key, self._value, happened=time)
        self._desk.act(self._batch, command, self._done, self._refused)

    def _done(self, _outcome: Done) -> None:
        self._widget.put_below(None)
        self._widget.advanced.emit()

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        words = (" ".join((*refusal_words(refusal), refusal.code)) for refusal in refusals)
        self.panel.tell(" ".join(" ".join(words).split()))

    def _close(self) -> None:
        self._widget.put_below(None)
        self._widget.focus_editor()
