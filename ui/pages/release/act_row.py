"""The foot of a stage's readiness: the full record, what else QA may decide, and the two signatures."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.batch.questions.readiness import FINAL
from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import ReleaseView
from ui.components.announcing import announce
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.pages.clearing import clear
from ui.texts import refusal_words, say, say_count, supply
from ui.texts import release as texts
from ui.tokens import Space, Tone, Type, theme


class ActRow(QWidget):
    """One stage's acts.

    Signals:
        record_asked: a tab of the batch's page is wanted, by its key.
        review_asked, certify_asked, certificate_asked: signatures, and their paper.
        reject_asked, recall_asked, supply_asked, notify_asked: what else QA decides.
    """

    record_asked = Signal(str)
    review_asked = Signal()
    certify_asked = Signal()
    certificate_asked = Signal()
    reject_asked = Signal()
    recall_asked = Signal()
    supply_asked = Signal()
    notify_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.primary: Button | None = None
        self.told = Label("", tone=Tone.STOP, wraps=True)
        self.told.hide()
        self._state = Label("", Type.SMALL, tone=Tone.MUTED, wraps=True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._records = QHBoxLayout()
        self._acts = QHBoxLayout()
        self._row = QHBoxLayout()
        self._row.addLayout(self._records)
        self._row.addWidget(self._state, 1)
        self._row.addLayout(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(self._row)
        theme().follow(self)

    def show_stage(self, view: ReleaseView, zone: str, notify_by: datetime | None = None) -> None:
        """Show a stage's acts as they stand."""
        clear(self._records)
        clear(self._acts)
        self.primary = None
        self.told.hide()
        self._state.say(_state(view, zone))
        for words, tab in ((texts.FULL_RECORD, "steps"), (texts.TIMELINE, "timeline")):
            self._add(self._records, say(words), Kind.QUIET, partial(self.record_asked.emit, tab))
        if notify_by is not None:
            words = say(supply.NOTIFY, time=show_time(notify_by, zone))
            self._add(self._records, words, Kind.SECONDARY, self.notify_asked.emit)
        self._add_decisions(view)
        self._add_signatures(view)

    def tell_blockers(self, view: ReleaseView) -> None:
        """Name what stands in the way of the signature that was asked for."""
        rows = (*view.blockers, *((view.review,) if view.review is not None else ()))
        words = " ".join(refusal_words(row.refusal)[0] for row in rows)
        said = say(texts.TOO_EARLY, blockers=words)
        self.told.say(said)
        self.told.show()
        announce(self, said, assertive=True)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        for row in (self._row, self._records, self._acts):
            row.setSpacing(theme().space(Space.SMALL))

    def _add_decisions(self, view: ReleaseView) -> None:
        if view.certified:
            self._add(self._records, say(texts.RECALL, batch=view.batch), Kind.QUIET, self.recall_asked.emit)
        elif view.stage != FINAL:
            self._add(self._records, say(texts.REJECT, batch=view.batch), Kind.QUIET, self.reject_asked.emit)
            if view.failing:
                self._add(self._records, say(texts.SUPPLY), Kind.QUIET, self.supply_asked.emit)

    def _add_signatures(self, view: ReleaseView) -> None:
        if view.certified:
            self._add(self._acts, say(texts.OPEN_CERTIFICATE), Kind.PRIMARY, self.certificate_asked.emit)
            return
        first = view.review is not None
        review, certify = (Kind.PRIMARY, Kind.SECONDARY) if first else (Kind.SECONDARY, Kind.PRIMARY)
        self._add(self._acts, say(texts.REVIEW), review, self.review_asked.emit)
        self._add(self._acts, certify_words(view), certify, self.certify_asked.emit)

    def _add(self, where: QHBoxLayout, words: str, kind: Kind, do: Callable[[], object]) -> None:
        button = Button(words, kind)
        button.clicked.connect(lambda _checked=False: do())
        where.addWidget(button)
        if kind is Kind.PRIMARY:
            self.primary = button


def certify_words(view: ReleaseView) -> str:
    """What the certification does, in the words of its button."""
    if view.stage == FINAL:
        return say(texts.CERTIFY_FINAL)
    pending = len(view.pending)
    return say_count(texts.CERTIFY_PENDING, pending) if pending else say(texts.CERTIFY_FIRST)


def _state(view: ReleaseView, zone: str) -> str:
    """Why this person does not sign, else how far the record was reviewed."""
    if view.barred and not view.certified:
        fact, _ = refusal_words(view.barred[0])
        return fact
    if view.reviewed_at is None:
        return say(texts.NO_REVIEWER)
    at = show_time(view.reviewed_at, zone)
    return say(texts.REVIEWED_ENTRIES, entry=str(view.reviewed_to), who=view.reviewed_by, time=at)
