"""A sheet that asks for words or an answer and does an act with them, in the session of whoever is signed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done, Outcome
from ui.components.announcing import announce
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStrip
from ui.components.sheet import Sheet
from ui.desk import Desk, OnDone
from ui.sheets.answers import AnswerForm, Answers, Asked
from ui.sheets.open_sheet import spoken, while_open
from ui.texts import say
from ui.texts import sheets as texts
from ui.tokens import Type, Weight


@dataclass(frozen=True, slots=True)
class AskFacts:
    """What a sheet asks.

    Attributes:
        banner: identity of the batch, repeated in the sheet.
        about: what it is about, for example ``S15 Resuspend and count``.
        title: what is asked; sentence: what follows from it.
        act, back: words of the two buttons.
    """

    banner: BannerFacts
    about: str
    title: str
    asked: Sequence[Asked]
    act: str
    back: str
    sentence: str = ""


class AskSheet(Sheet):
    """The sheet; Esc goes back with nothing lost."""

    def __init__(self, parent: QWidget, facts: AskFacts, send: Callable[["AskSheet", Answers], None]) -> None:
        super().__init__(parent, facts.banner, facts.about)
        self._send = send
        self._notice: NoticeStrip | None = None
        self.body.addWidget(Label(facts.title, Type.VALUE, weight=Weight.SEMIBOLD, wraps=True))
        if facts.sentence:
            self.body.addWidget(Label(facts.sentence, wraps=True))
        self.form = AnswerForm(facts.asked)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.back = Button(facts.back)
        self.back.clicked.connect(self.reject)
        self.act = Button(facts.act, Kind.PRIMARY)
        self.act.clicked.connect(self.send)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.act)

    def send(self) -> None:
        """Do the act if every question is answered; else say which is open and go there."""
        self._clear_notice()
        question = self.form.first_open()
        if question is not None:
            self.tell(say(texts.FILL_IN, row=question.label), say(texts.FILL_IN_SEND))
            self.form.focus_on(question)
            return
        self.act.setEnabled(False)
        self._send(self, self.form.answers())

    def refuse(self, refusals: tuple[Refusal, ...]) -> None:
        """Say why it is not done: the texts stay."""
        self.tell(*spoken(refusals))

    def tell(self, fact: str, way_out: str = "", code: str = "") -> None:
        """Say something above the buttons; the texts stay."""
        self.act.setEnabled(True)
        self._clear_notice()
        self._notice = NoticeStrip(NoticeFacts("answer", Mark.ALERT, fact, way_out, code=code))
        self.body.addWidget(self._notice)
        self._notice.show()
        self.fit()
        announce(self, f"{fact} {way_out}", assertive=True)

    def take_scan(self, code: str) -> None:
        """A scan fills the answer that it is asked for; else it answers no question."""
        self.form.take_scan(code)

    def veil(self) -> None:
        """The window is locked over it: words stay, passwords do not."""
        self.form.forget_secrets()

    def showEvent(self, event: QShowEvent) -> None:
        """Focus the first open question."""
        super().showEvent(event)
        question = self.form.first_open()
        if question is not None:
            self.form.focus_on(question)
        else:
            self.form.focus_on_words()

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self.body.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None


def ask(
    desk: Desk,
    parent: QWidget,
    facts: AskFacts,
    do: Callable[[Answers], Outcome],
    done: OnDone | None = None,
) -> AskSheet:
    """Open a sheet that asks, and do the act with the answers, off the window's thread.

    Args:
        desk: where the act goes.
        parent: a widget of the page that is dimmed.
        facts: what is asked.
        do: the service call.
        done: called after the sheet is closed.
    """

    def send(sheet: AskSheet, answers: Answers) -> None:
        def accepted(outcome: Done) -> None:
            if Shiboken.isValid(sheet):
                sheet.accept()
            if done is not None:
                done(outcome)

        def refused(refusals: tuple[Refusal, ...]) -> None:
            if Shiboken.isValid(sheet):
                sheet.refuse(refusals)
            else:
                desk.told.emit(refusals)

        desk.run(lambda: do(answers), accepted, refused)

    sheet = AskSheet(parent, facts, send)
    while_open(desk, sheet, lambda words: sheet.tell(*words))
    sheet.open()
    return sheet
