"""F2: a row opened in place for another value."""

from PySide6.QtCore import QObject, Qt, QTimer

from batchtrack.batch.commands import Command, CorrectEntry, RetypeEntry
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done
from batchtrack.services.views.shapes import FormRow, FormState
from ui.components.choice_row import ChoiceRow
from ui.components.record_row import RecordRow
from ui.components.text_row import TextRow
from ui.components.value_row import ValueRow
from ui.desk import Desk
from ui.pages.batch.correction import CorrectionPanel
from ui.pages.batch.form_rows import choice_facts, correcting_facts, show_row
from ui.texts import refusal_words, say
from ui.texts import step as texts


class Correction(QObject):
    """One row while it is being corrected; lives as long as its panel."""

    def __init__(self, desk: Desk, batch: str, widget: RecordRow, row: FormRow, state: FormState, zone: str) -> None:
        self.panel = CorrectionPanel(widget.label, with_reasons=state is FormState.OPEN)
        super().__init__(self.panel)
        self._desk = desk
        self._batch = batch
        self._widget = widget
        self._row = row
        self._state = state
        self._zone = zone
        self._value = ""
        self.panel.confirmed.connect(self._confirmed)
        self.panel.given_up.connect(self._close)

    def open(self) -> None:
        """Open the row."""
        match self._widget:
            case ChoiceRow():
                self._widget.show_facts(choice_facts(self._row, self._zone, correcting=True))
            case TextRow() | ValueRow():
                self._widget.show_facts(correcting_facts(self._row))
        self._widget.show_pencil(shown=False)
        self._widget.put_below(self.panel)
        proxy = self._widget.focusProxy()
        if proxy is not None:
            proxy.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, entered: object) -> None:
        """The new value was entered; the reason is asked next."""
        self._value = str(entered)
        if isinstance(self._widget, ChoiceRow):
            self._widget.show_facts(choice_facts(self._row, self._zone, correcting=True, chosen=self._value))
        QTimer.singleShot(0, self.panel, self.panel.go_to_reason)

    def _confirmed(self, reason: RetypeReason | None, words: str) -> None:
        if not self._value:
            self.panel.tell(say(texts.NEW_VALUE_FIRST))
            return
        command: Command = CorrectEntry(self._row.id, self._value, words)
        if reason is not None:
            command = RetypeEntry(self._row.id, self._value, reason, words)
        self._desk.act(self._batch, command, self._done, self._refused)

    def _done(self, _outcome: Done) -> None:
        self._widget.put_below(None)

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        self.panel.tell(" ".join(part for part in (*refusal_words(refusals[0]), refusals[0].code) if part))

    def _close(self) -> None:
        self._widget.put_below(None)
        show_row(self._widget, self._row, self._state, self._zone)
        self._widget.focus_editor()
