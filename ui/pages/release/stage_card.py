"""The side of a stage's readiness: what will be signed, what is pending, who reviewed, and the two acts."""

from PySide6.QtCore import Signal

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import ReleaseView
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.notice import NoticeFacts, NoticeStrip
from ui.components.verdict_mark import VerdictMark
from ui.pages.clearing import clear
from ui.pages.columns import ScrollCard
from ui.texts import refusal_words, say, say_count
from ui.texts import release as texts
from ui.tokens import Tone, Type, Weight


class StageCard(ScrollCard):
    """One stage.

    Signals:
        review_asked, certify_asked, certificate_asked: the acts of the stage.
    """

    review_asked = Signal()
    certify_asked = Signal()
    certificate_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.primary: Button | None = None

    def show_stage(self, view: ReleaseView, zone: str) -> None:
        """Show a stage as it stands."""
        clear(self.content)
        clear(self.foot)
        self.content.addWidget(Label(view.title, Type.TITLE, wraps=True))
        self.content.addWidget(VerdictMark(_review(view, zone)))
        self.content.addWidget(VerdictMark(_checks(view)))
        for refusal in view.barred[:1]:
            fact, way_out = refusal_words(refusal)
            self.content.addWidget(NoticeStrip(NoticeFacts("barred", Mark.ALERT, fact, way_out, code=refusal.code)))
        self._add_pending(view)
        self.content.addWidget(Label(view.statement, Type.SMALL, tone=Tone.MUTED, wraps=True))
        self.content.addStretch(1)
        self._add_acts(view)

    def _add_pending(self, view: ReleaseView) -> None:
        if not view.pending:
            return
        self.content.addWidget(Label(say(texts.PENDING), Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD))
        for test in view.pending:
            self.content.addWidget(VerdictMark(Verdict(Mark.WAITING, test)))

    def _add_acts(self, view: ReleaseView) -> None:
        if view.certified:
            self._add(say(texts.OPEN_CERTIFICATE), Kind.PRIMARY, self.certificate_asked)
            return
        pending = len(view.pending)
        words = say_count(texts.CERTIFY_PENDING, pending) if pending else say(texts.CERTIFY)
        if view.review is not None:
            self._add(say(texts.REVIEW), Kind.PRIMARY, self.review_asked)
            self._add(words, Kind.SECONDARY, self.certify_asked)
            return
        self._add(words, Kind.PRIMARY, self.certify_asked)
        self._add(say(texts.REVIEW), Kind.SECONDARY, self.review_asked)

    def _add(self, words: str, kind: Kind, asked: object) -> None:
        button = Button(words, kind)
        button.clicked.connect(asked)
        self.foot.addWidget(button)
        if kind is Kind.PRIMARY:
            self.primary = button


def _review(view: ReleaseView, zone: str) -> Verdict:
    if view.review is not None or view.reviewed_at is None:
        fact = refusal_words(view.review.refusal)[0] if view.review is not None else say(texts.NOT_REVIEWED)
        return Verdict(Mark.CURRENT, fact)
    return Verdict(Mark.TICK, say(texts.REVIEWED, who=view.reviewed_by, time=show_time(view.reviewed_at, zone)))


def _checks(view: ReleaseView) -> Verdict:
    mark = Mark.TICK if view.met == view.checks else Mark.NOT_BEGUN
    return Verdict(mark, say(texts.MET, met=str(view.met), checks=str(view.checks)))
