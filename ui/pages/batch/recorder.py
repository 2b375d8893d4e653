"""From what is entered in a row to the act that records it, and back to the row that is refused."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from batchtrack.batch.commands import Command, RecordEntry
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done
from batchtrack.services.reporting import OnPaper, note_reported
from batchtrack.services.views.shapes import FormRow
from ui.components.marks import Mark, Verdict
from ui.components.record_row import RecordRow
from ui.components.value_row import ValueRow
from ui.desk import Desk
from ui.pages.batch.reported_row import ReportedRow
from ui.texts import refusal_words, say
from ui.texts import step as texts

_SLOW_MS: Final = 300


class Recorder(QObject):
    """Records the rows of one batch's steps.

    Signals:
        saved: something was recorded.
        slow: it takes longer than people notice.
    """

    saved = Signal()
    slow = Signal()

    def __init__(self, desk: Desk, batch: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._batch = batch
        self._waiting = 0
        self._unsaved: list[RecordRow] = []
        self._sent: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SLOW_MS)
        self._timer.timeout.connect(self.slow)
        desk.failed.connect(lambda _failure: self._failed())

    @property
    def waiting(self) -> bool:
        """Whether something is not recorded yet."""
        return self._waiting > 0

    def record(self, row: RecordRow, entered: object) -> None:
        """Record what was entered in a row."""
        if isinstance(entered, str) and self._sent.get(row.key) != entered:
            self._sent[row.key] = entered
            self.act(row, RecordEntry(row.key, entered))

    def shown(self, rows: Sequence[FormRow]) -> None:
        """The page shows these rows now: what they hold is no longer on its way."""
        for row in rows:
            if row.filled:
                self._sent.pop(row.id, None)

    def act(self, row: RecordRow, command: Command, done: Callable[[Done], object] | None = None) -> None:
        """Do an act that is about a row."""
        self._begin(row)

        def recorded(outcome: Done) -> None:
            self._end(row)
            self.saved.emit()
            if done is not None:
                done(outcome)

        self._desk.act(self._batch(), command, recorded, lambda refusals: self._refused(row, refusals))

    def report(self, row: ReportedRow, step: str, paper: OnPaper) -> None:
        """Record whose act the step reports."""
        self._begin(row)
        session, batch, workplace = self._desk.session, self._batch(), self._desk.workplace

        def recorded(_outcome: Done) -> None:
            self._end(row)
            self.saved.emit()

        self._desk.run(
            lambda: note_reported(workplace, batch, step, paper, session),
            recorded,
            lambda refusals: self._refused(row, refusals),
        )

    def _begin(self, row: RecordRow) -> None:
        self._waiting += 1
        self._unsaved.append(row)
        self._timer.start()

    def _end(self, row: RecordRow) -> None:
        self._waiting = max(0, self._waiting - 1)
        if row in self._unsaved:
            self._unsaved.remove(row)
        if not self._waiting:
            self._timer.stop()

    def _refused(self, row: RecordRow, refusals: tuple[Refusal, ...]) -> None:
        self._end(row)
        self._sent.pop(row.key, None)
        refuse_row(row, refusals)

    def _failed(self) -> None:
        for row in self._unsaved:
            if isinstance(row, ValueRow):
                row.ask_back(say(texts.NOT_SAVED))
            else:
                row.show_verdicts((Verdict(Mark.STOP, say(texts.NOT_SAVED)),))
        self._unsaved.clear()
        self._sent.clear()
        self._waiting = 0
        self._timer.stop()


def refuse_row(row: RecordRow, refusals: tuple[Refusal, ...]) -> None:
    """Say at the row why nothing was recorded; the text stays, with readings to choose from where there are two."""
    refusal = refusals[0]
    words = " ".join(part for part in (*refusal_words(refusal), refusal.code) if part)
    if isinstance(row, ReportedRow):
        row.refuse(words)
    elif isinstance(row, ValueRow):
        named = refusal.named
        row.ask_back(words, tuple(named[name] for name in ("first", "second") if name in named))
    else:
        row.show_verdicts((Verdict(Mark.ALERT, words),), aloud=True)
